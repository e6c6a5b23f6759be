import type { SpecOf } from '../../contract';
import { SHOPPER_NOTICE_KINDS } from '../../domain/notice';
import type { Handler } from '../_entry';
import { takeGrants } from '../_records/take-grants';

/** Adds what a shopper tapped in WeChat's dialog to what they granted. */
export const grantNotice: Handler<SpecOf<'shopper', 'notice.grant'>> = (context, input) =>
  takeGrants(context, input, SHOPPER_NOTICE_KINDS);
