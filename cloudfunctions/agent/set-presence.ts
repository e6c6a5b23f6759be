import type { SpecOf } from '../../contract';
import { tryRouteTeam } from '../_commit';
import { changePresence } from '../_commit/change-presence';
import { tryTellDuty } from '../_commit/duty';
import { tryHandBack } from '../_commit/hand-back';
import type { Handler } from '../_entry';
import { callerOf, requireMember, writeOnce } from '../_records';
import { beat } from './beat';

/**
 * Whether the caller takes what comes. Going offline hands back what is not answered; coming online may bring something at
 * once. What is left of either when this ends, `jobs` takes.
 */
export const setPresence: Handler<SpecOf<'agent', 'presence.set'>> = async (context, input) => {
  const { to } = input;
  const now = context.now();
  const member = requireMember(context);
  const ack = await writeOnce(context, input, async (transaction) => {
    await changePresence(transaction, member, { state: to, at: now, reason: 'chosen' });
    return { presence: to, at: now };
  });
  await beat(callerOf(context), { ticketId: null, isTyping: false }, now);
  if (to === 'offline') await tryHandBack(member._id, now);
  if (to === 'online') for (const teamId of member.teamIds) await tryRouteTeam(teamId, Date.now);
  await tryTellDuty(now);
  return ack;
};
