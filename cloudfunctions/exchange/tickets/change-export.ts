import { exchangeActions, type SpecOf } from '../../../contract';
import { exportStanding } from '../../../domain/exports';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, requireMember, type Transaction, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { ExportRequestDoc } from '../../_records/documents';
import { preparedNow, requireStillStanding } from '../../_records/still-allowed';

/** Another admin says yes or no. Who asked has to be one still: of nobody's wish a file is made. */
export const decideExport: Handler<SpecOf<'exchange', 'tickets.decideExport'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, requestId, verdict } = input;
    const { _id: id, name } = requireMember(context);
    const request = await requireStanding(transaction, context, requestId, ['waiting']);
    const { asked } = request;
    if (asked.id === id) throw new AppError('FORBIDDEN', { reason: 'second_person' });
    if (verdict === 'approve') {
      const spec = exchangeActions['tickets.requestExport'];
      await requireStillStanding(transaction, { memberId: asked.id, at: asked.at }, spec);
    }
    const decided = { id, name, at: preparedNow(context, exchangeActions['tickets.decideExport']) };
    const standing = verdict === 'approve' ? 'approved' : 'refused';
    await changed(transaction, context, request, { standing, decided });
    await audit(transaction, context, { key, targetId: requestId, target: asked.name, after: { verdict } });
    return { requestId, at: context.now() };
  });

/** Any lead stops it: who asked, or whoever sees it and thinks better of it. */
export const cancelExport: Handler<SpecOf<'exchange', 'tickets.cancelExport'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, requestId } = input;
    const request = await requireStanding(transaction, context, requestId, ['waiting', 'open']);
    await changed(transaction, context, request, { standing: 'cancelled' });
    await audit(transaction, context, { key, targetId: requestId, target: request.asked.name });
    return { requestId, at: context.now() };
  });

async function requireStanding(
  transaction: Transaction,
  { now }: Context,
  requestId: string,
  allowed: readonly string[],
): Promise<ExportRequestDoc> {
  const request = await transaction.get('export_requests', requestId);
  if (!request) throw new AppError('NOT_FOUND');
  const status = exportStanding(request, now());
  if (!allowed.includes(status)) throw new AppError('INVALID_STATE', { status });
  return request;
}

function changed(
  transaction: Transaction,
  { now }: Context,
  { _id, v }: ExportRequestDoc,
  changes: Partial<ExportRequestDoc>,
): Promise<void> {
  return transaction.update('export_requests', _id, { ...changes, updatedAt: now(), v: v + 1 });
}
