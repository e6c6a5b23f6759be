import type { SpecOf } from '../../contract';
import { AWAY } from '../../domain/routing';
import { tryRouteTeam } from '../_commit';
import { tryTellDuty } from '../_commit/duty';
import { tryHandBack } from '../_commit/hand-back';
import type { Handler } from '../_entry';
import { callerOf, requireMember, writeOnce } from '../_records';
import { stableId } from '../_sdk';
import { beat } from './beat';

/**
 * Whether the caller takes what comes. Going offline hands back what is not answered; coming online may bring something at
 * once. What is left of either when this ends, `jobs` takes.
 */
export const setPresence: Handler<SpecOf<'agent', 'presence.set'>> = async (context, input) => {
  const { to } = input;
  const now = context.now();
  const { _id: memberId, presence: before = AWAY, teamIds } = requireMember(context);
  const ack = await writeOnce(context, input, async (transaction) => {
    await transaction.update('members', memberId, { presence: { state: to, at: now, reason: 'chosen' } });
    const lastedMillis = before.at === 0 ? 0 : now - before.at;
    await transaction.add('desk_events', {
      _id: stableId('presence', memberId, input.key),
      createdAt: now,
      updatedAt: now,
      v: 1,
      fact: { name: 'presence.changed', memberId, to, reason: 'chosen', lastedMillis },
    });
    return { presence: to, at: now };
  });
  await beat(callerOf(context), { ticketId: null, isTyping: false }, now);
  if (to === 'offline') await tryHandBack(memberId, now);
  if (to === 'online') for (const teamId of teamIds) await tryRouteTeam(teamId, Date.now);
  await tryTellDuty(now);
  return ack;
};
