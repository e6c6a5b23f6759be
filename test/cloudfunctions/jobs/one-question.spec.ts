import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { TicketDoc } from '../../../cloudfunctions/_records/documents';
import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, DESK, deskCloud, FEW_TIMER_RUNS } from '../desk-cloud';
import { AGENT, DISABLED, newKey, SHOPPER, seedTicketDesk, storedTicket, ticketThatIs } from '../ticket-desk';

/** Of an agent's conversation that was left without a word: found by the minute. */
const LEFT_SILENT = { channel: 'conversation', silentAfterMillis: 3 * MINUTE } as const;

describeCloud(
  'jobs: what is due, in one question',
  deskCloud(['shopper', 'agent', 'jobs'], { ...FEW_TIMER_RUNS, poolSize: 1 }),
  (cloud) => {
    beforeEach(() => {
      cloud.seen(SHOPPER);
      seedTicketDesk(cloud);
    });

    const nextMinute = () => cloud.clock.advance(MINUTE);
    const minutesCalls = async () => (await cloud.runTimer('jobs')).databaseCalls;
    /** As many more like it that wait. */
    const insertWaiting = (like: TicketDoc, many: number) =>
      cloud.database.insert(
        'tickets',
        Array.from({ length: many }, (_, nth) => ({
          ...like,
          _id: `${like._id}-${nth}`,
          number: `${like.number}${nth}`,
        })),
      );
    const silentTicket = async () => {
      const id = await ticketThatIs(cloud, 'open');
      const silent = { ...storedTicket(cloud, id), ...LEFT_SILENT, silentAt: cloud.clock.now() + MINUTE };
      cloud.database.insert('tickets', [{ ...silent, _id: `${id}-silent`, number: `${silent.number}9` }]);
      return `${id}-silent`;
    };

    test('what waits, is held and rests: costs a minute nothing more while none of it is due', async () => {
      await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
      await nextMinute();
      await nextMinute();
      const before = await minutesCalls();
      for (const state of ['new', 'open', 'answered', 'on_hold', 'resolved'] as const) await ticketThatIs(cloud, state);
      await nextMinute();
      expect(await minutesCalls()).toBeLessThanOrEqual(before);
    });

    test('more than one answer holds: what is due is found in the same minute', async () => {
      const like = storedTicket(cloud, await ticketThatIs(cloud, 'new'));
      insertWaiting(like, 150);
      const resting = await ticketThatIs(cloud, 'on_hold');
      await cloud.clock.advance(DAY);
      expect(storedTicket(cloud, resting).status).toBe('open');
      const silent = await silentTicket();
      await nextMinute();
      expect(storedTicket(cloud, silent)).toMatchObject({ queue: 'waiting', assigneeId: null });
    });

    test('the question fails: whoever comes next asks it again, the first in the next minute', async () => {
      const resting = await ticketThatIs(cloud, 'on_hold');
      await cloud.clock.advance(DAY - MINUTE);
      const silent = await silentTicket();
      // After the lease, the settings and two for the members.
      cloud.failNext({ nth: 5, when: 'before', functionName: 'jobs' });
      await nextMinute();
      expect(storedTicket(cloud, silent).queue).toBe('waiting');
      expect(storedTicket(cloud, resting).status).toBe('on_hold');
      await nextMinute();
      expect(storedTicket(cloud, resting).status).toBe('open');
    });

    test('one job changes what is due for the next: both are done in one minute', async () => {
      const held = { queue: 'held', assigneeId: memberIdOf(DISABLED), assignee: '小郑', status: 'open' } as const;
      const like = storedTicket(cloud, await ticketThatIs(cloud, 'new'));
      cloud.reset();
      seedTicketDesk(cloud, {
        teams: [...DESK.teams, { id: 'old', name: '老组', topics: [], archivedAt: testStartAt }],
      });
      cloud.database.insert('tickets', [{ ...like, ...held, teamId: 'old' }]);
      await nextMinute();
      expect(storedTicket(cloud, like._id)).toMatchObject({ queue: 'waiting', teamId: DESK.defaultTeamId });
    });
  },
);
