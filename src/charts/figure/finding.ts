import type { FigureUnit } from '../../../domain/board';
import { figureWords } from '../../figures/format';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { extremes, type ShownRow } from './shown-rows';

/** What a chart finds, in words: where it is highest, and where lowest. */
export function useFinding(name: string, rows: readonly ShownRow[], unit: FigureUnit): string {
  const text = useText(boardText);
  const language = useLanguage();
  const at = ({ value, words }: ShownRow): string => text.valueAt(figureWords(value ?? 0, unit, language), words);
  const ends = extremes(rows);
  if (ends) return text.finding(name, at(ends.most), at(ends.least));
  const only = rows.find(({ value }) => value !== undefined);
  return only ? text.findingOne(name, at(only)) : name;
}
