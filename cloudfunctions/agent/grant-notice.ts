import type { SpecOf } from '../../contract';
import { DESK_NOTICE_KIND } from '../../domain/notice';
import type { Handler } from '../_entry';
import { takeGrants } from '../_records/take-grants';

/** As the shopper's, for notices of work. */
export const grantNotice: Handler<SpecOf<'agent', 'notice.grant'>> = async (context, input) => {
  const { notices } = await takeGrants(context, input, [DESK_NOTICE_KIND]);
  return { notices: notices.map(({ templateId, remaining }) => ({ templateId, remaining })) };
};
