import type { HandlerInput, SpecOf } from '../../../contract';
import { pageProblems } from '../../../domain/host';
import { AppError } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
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
    const before = { hostPages: settingOf(desk, 'hostPages'), namedPages: settingOf(desk, 'namedPages') };
    await audit(transaction, context, { key, targetId: null, before, after: { hostPages, namedPages } });
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
