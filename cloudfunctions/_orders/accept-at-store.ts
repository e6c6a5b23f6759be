import { AppError } from '../../domain/kernel';
import { wechatCodeOf } from '../_sdk';
import { acceptAfterSale, getAfterSale } from '../_sdk/trade';

/** In its state there is nothing to say yes to: somebody has already, here or in the shop's own tool, or the buyer took it back. */
const NOT_IN_THIS_STATE = [10021041, 10020001];

/**
 * Says yes to an after-sale of the 微信小店 同意售后. Safe to be done again: one that is answered takes no second yes. Throws TRY_AGAIN
 * where the store does not answer, INVALID_STATE where it is over there.
 */
export async function acceptAtStore(afterSaleId: string): Promise<void> {
  try {
    await acceptAfterSale(afterSaleId);
  } catch (error) {
    const code = wechatCodeOf(error);
    if (code === undefined || !NOT_IN_THIS_STATE.includes(code)) {
      throw new AppError('TRY_AGAIN', undefined, { cause: error });
    }
    // Only of one that goes on may be said that it was accepted.
    if (await isOverAtStore(afterSaleId)) throw new AppError('INVALID_STATE');
  }
}

/** Taken back by its buyer, or refused in the shop's own tool. */
async function isOverAtStore(afterSaleId: string): Promise<boolean> {
  const { afterSaleOrder } = (await getAfterSale(afterSaleId)) as { afterSaleOrder?: { status?: unknown } };
  return /CANCEL|REJECT|CLOSED/.test(String(afterSaleOrder?.status));
}
