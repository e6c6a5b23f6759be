import Papa from 'papaparse';
import type { SpecOf } from '../../contract';
import { tableOf } from '../../domain/board';
import { dateOf } from '../../domain/calendar';
import { csvCell } from '../../domain/faq/exchange';
import type { Handler } from '../_entry';
import { addIfAbsent } from '../_records';
import { auditLine } from '../_records/audit';
import { lookedAt, periodFor } from './looked';
import { ROWS_BY, rowTold } from './rows';

/** So that a spreadsheet reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A breakdown as a table, which is written down before it is handed out. Names are typed by people: what a spreadsheet would run as a formula is quoted. */
export const exportBoard: Handler<SpecOf<'figures', 'board.export'>> = async (
  context,
  { range, scope, by, language },
) => {
  const looked = await lookedAt(context, scope);
  const period = periodFor(range, looked);
  const { rows, counted } = await ROWS_BY[by](looked, period);
  const lines = tableOf(
    rows.map((row) => rowTold(row, by, looked, counted)),
    by,
    language,
  );
  const text = Papa.unparse(
    lines.map((line) => line.map((cell, column) => csvCell(cell, by === 'day' && column === 0))),
  );
  const fileName = `figures-${by}-${dateOf(period.from)}-${dateOf(period.to)}.csv`;
  const teamId = looked.scope.of === 'team' ? looked.scope.teamId : null;
  const line = { key: context.requestId, targetId: null, target: fileName, teamId, after: { count: rows.length } };
  await addIfAbsent('audit_log', auditLine(context, line));
  return { fileName, text: `${BYTE_ORDER_MARK}${text}` };
};
