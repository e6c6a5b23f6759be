import type { SpecOf } from '../../../contract';
import { WEEKDAY_NAMES } from '../../../domain/calendar';
import { csvText } from '../../../domain/faq/exchange';
import { rotaTable } from '../../../domain/rota';
import type { Handler } from '../../_entry';
import { requireOverseen } from './of-team';

const WORDS = {
  zh: { file: '班表', name: '姓名', days: WEEKDAY_NAMES, nextDay: '次日' },
  en: { file: 'rota', name: 'Name', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], nextDay: 'next day ' },
} as const;
/** A rota, saved or only tried, as a table to hand round. */
export const exportRota: Handler<SpecOf<'merchant', 'rota.export'>> = async (context, { teamId, shifts, language }) => {
  const { team } = await requireOverseen(context, teamId);
  const words = WORDS[language];
  const rows = [[words.name, ...words.days], ...rotaTable(shifts, words.nextDay)];
  return { fileName: `${team.name}-${words.file}.csv`, text: csvText(rows) };
};
