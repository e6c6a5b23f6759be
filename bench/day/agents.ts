import { memberIdOf } from '../../cloudfunctions/_records/context';
import { HOUR, MINUTE, type Millis, SECOND } from '../../domain/kernel';
import type { PresenceState } from '../../domain/routing';
import type { World } from './world';

/** Somebody who answers, and what becomes of their day. */
export interface AgentSpec {
  readonly openid: string;
  readonly name: string;
  readonly teamId: string;
  readonly role: 'agent' | 'lead';
  /** Goes to lunch then. */
  readonly lunchAt?: Millis;
  /** Their phone dies then, without a word, and comes back two hours later. */
  readonly vanishesAt?: Millis;
  /** Looks at the desk and answers nobody, for half an hour. */
  readonly silentAt?: Millis;
}

const LOOK_MILLIS = 50 * SECOND;
const EXPECTED = ['NOT_FOUND', 'FORBIDDEN', 'INVALID_STATE', 'ALREADY_CLAIMED', 'ALREADY_DONE', 'RATE_LIMITED'];

/** Comes in the morning, looks at the desk, answers who has waited longest, takes the next, goes to lunch, goes home. */
export function playAgent(world: World, spec: AgentSpec): void {
  const { script, chance, cloud, opensAt, closesAt } = world;
  const { openid } = spec;
  let isHere = false;
  let isWorking = false;
  const isAt = (from: Millis | undefined, millis: Millis): boolean =>
    from !== undefined && cloud.clock.now() >= from && cloud.clock.now() < from + millis;
  const isGone = () => isAt(spec.vanishesAt, 2 * HOUR);
  const presence = async (to: PresenceState): Promise<void> => {
    if (!isGone()) await world.call(openid, 'agent', 'presence.set', { to });
  };

  const answer = async (ticketId: string): Promise<void> => {
    isWorking = true;
    world.soon(chance.around(25 * SECOND), async () => {
      if (!isGone()) await world.call(openid, 'agent', 'ticket.get', { ticketId, isTyping: true }, EXPECTED);
      world.soon(chance.around(20 * SECOND), async () => {
        isWorking = false;
        if (isGone()) return;
        if (chance.is(0.5)) {
          await world.call(
            openid,
            'agent',
            'ticket.resolve',
            { ticketId, text: '已经处理好了，还有问题随时说。' },
            EXPECTED,
          );
        } else {
          const asks = chance.is(0.4);
          await world.call(openid, 'agent', 'ticket.reply', { ticketId, text: '我看一下，稍等。', asks }, EXPECTED);
        }
      });
    });
  };

  const look = async (): Promise<void> => {
    if (!isHere) return;
    world.soon(LOOK_MILLIS, look);
    if (isGone()) return;
    const list = await world.call(openid, 'agent', 'queue.list', { view: 'mine' });
    if (!list || isWorking || isAt(spec.silentAt, 30 * MINUTE) || isAt(spec.lunchAt, HOUR)) return;
    // Back from where they were thought to be silent.
    if (list.me.wasSilent && list.me.presence === 'busy') await presence('online');
    const awaited = list.tickets.find(({ waitingSinceAt }) => waitingSinceAt !== undefined);
    if (awaited) return answer(awaited.id);
    const done = list.tickets.find(
      ({ status, lastAt }) => status === 'open' && cloud.clock.now() - lastAt > 5 * MINUTE,
    );
    if (done) {
      await world.call(openid, 'agent', 'ticket.resolve', { ticketId: done.id }, EXPECTED);
    } else if (list.waitingCount > 0 && !list.me.load.isFull) {
      await world.call(openid, 'agent', 'ticket.next', {}, EXPECTED);
    }
  };

  script.at(opensAt - 5 * MINUTE, async () => {
    isHere = true;
    await presence('online');
    await look();
  });
  if (spec.lunchAt !== undefined) {
    script.at(spec.lunchAt, () => presence('break'));
    script.at(spec.lunchAt + HOUR, () => presence('online'));
  }
  if (spec.vanishesAt !== undefined) script.at(spec.vanishesAt + 2 * HOUR, () => presence('online'));
  // Whoever still waits when the shop closes is answered before they go.
  script.at(closesAt + HOUR, async () => {
    isHere = false;
    await presence('offline');
  });
}

export const memberOf = ({ openid, name, teamId, role }: AgentSpec, at: Millis) => ({
  _id: memberIdOf(openid),
  createdAt: at,
  updatedAt: at,
  v: 1,
  openid,
  name,
  roles: [role],
  teamIds: [teamId],
  status: 'active',
});
