import type { SpecOf } from '../../../contract';
import { linkPath } from '../../../domain/host';
import type { Handler } from '../../_entry';
import { deskOf, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';
import { setShippingPath } from '../../_sdk/trade';
import { refusalOf } from '../wechat-refusal';

/**
 * What WeChat's shipping message opens. WeChat is told first, which takes the same twice; noted once it has answered, so that what
 * ended in between is told again.
 */
export const setShippingLink: Handler<SpecOf<'merchant', 'link.setShipping'>> = (context, input) =>
  writeOnceAfter(context, input, async (write) => {
    const { key, isOurs } = input;
    const path = isOurs ? linkPath('shipping') : null;
    const refusal = await refusalOf(() => setShippingPath(path ?? ''));
    return write(async (transaction) => {
      const at = context.now();
      const desk = deskOf(await transaction.get('settings', 'desk'));
      const { shippingPath = null } = desk;
      if (refusal !== undefined) return { shippingPath, refusal, at };
      if (shippingPath === path) return { shippingPath, at };
      await transaction.update('settings', 'desk', { shippingPath: path, v: desk.v + 1 });
      await audit(transaction, context, {
        key,
        targetId: null,
        before: { shippingPath },
        after: { shippingPath: path },
      });
      return { shippingPath: path, at };
    });
  });
