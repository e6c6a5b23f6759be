import type { SpecOf } from '../../contract';
import { SHOPPER_NOTICE_KINDS } from '../../domain/notice';
import { FIRST_STEPS, type FirstStep, isSet } from '../../domain/settings';
import type { Handler } from '../_entry';
import { find, freshDeskSettings, hoursSettings, liveSettings } from '../_records';
import { command } from '../_sdk';
import { openInvites } from './members';

/** How far the shop is, by what is there. Asked for until all of it is. */
export const getFirstDay: Handler<SpecOf<'merchant', 'firstDay.get'>> = async (context) => {
  const one = { limit: 1, fields: ['_id'] } as const;
  const [desk, hours, live, members, invites, answered] = await Promise.all([
    freshDeskSettings(),
    hoursSettings(),
    liveSettings(),
    find('members', { status: 'active' }, { limit: 2, fields: ['_id'] }),
    find('invites', openInvites(context.now()), one),
    find('tickets', { firstReplyAt: command.gt(0) }, { ...one, orderBy: [['firstReplyAt', 'desc']] }),
  ]);
  const isDone: Readonly<Record<FirstStep, boolean>> = {
    named: isSet(desk, 'shopName'),
    hours: Boolean(hours?.shop),
    faq: live?.faqHash !== undefined,
    colleague: members.length + invites.length > 1,
    templates: SHOPPER_NOTICE_KINDS.every((kind) => desk.templates[kind]),
    answered: answered.length > 0,
  };
  return { steps: FIRST_STEPS.map((step) => ({ step, isDone: isDone[step] })) };
};
