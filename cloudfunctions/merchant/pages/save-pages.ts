import type { HandlerInput, SpecOf } from '../../../contract';
import { pageProblems } from '../../../domain/host';
import { AppError } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskToChange, requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { DeskSettings } from '../../_records/documents';

type Spec = SpecOf<'merchant', 'page.save'>;

/** Which pages have a name, and where orders are shown. Other instances notice within half a minute. */
export const savePages: Handler<Spec> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, input.expectedVersion);
    requireSound(input, desk);
    const { key, named: namedPages, order, orders } = input;
    const hostPages = { ...(order !== null && { order }), ...(orders !== null && { orders }) };
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', { namedPages, hostPages, v: version });
    const changes = [
      { setting: 'hostPages' as const, before: settingOf(desk, 'hostPages'), after: hostPages },
      { setting: 'namedPages' as const, before: settingOf(desk, 'namedPages'), after: namedPages },
    ].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    await audit(transaction, context, { key, memberId: requireMember(context)._id, targetId: null, changes });
    return { version, at: context.now() };
  });

/** Throws INVALID_INPUT with the pages that nobody could be led to. */
function requireSound(pages: HandlerInput<Spec>, desk: DeskSettings): void {
  const fields = pageProblems(pages, desk.pages && new Set(desk.pages)).map(({ at, rule }) => ({
    path: typeof at === 'number' ? `named.${at}` : at,
    rule,
  }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
}
