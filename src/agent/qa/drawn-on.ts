import { HOUR } from '../../../domain/kernel';
import { useNow } from '../../cloud';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { qualityText } from '../../text/quality';
import { formatDay } from '../../text/time';

/** Says on which day a sample was drawn, given as `2026-11-28`. */
export function useDrawnOn(): (day: string) => string {
  const text = useText(qualityText);
  const language = useLanguage();
  const now = useNow(HOUR);
  return (day) => text.of(formatDay(Date.parse(`${day}T00:00:00+08:00`), now, language));
}
