import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, FEW_TIMER_RUNS, JOBS_WITHOUT_LEASE, STATUS_TEMPLATE, sources } from '../desk-cloud';
import { newKey, SHOPPER, seedTicketDesk, storedEntries, storedTicket, ticketThatIs } from '../ticket-desk';

describeCloud(
  'jobs: tickets',
  deskCloud(['shopper', 'agent', 'jobs'], {
    ...FEW_TIMER_RUNS,
    functions: { ...JOBS_WITHOUT_LEASE, ...sources(['shopper', 'agent', 'jobs']) },
  }),
  (cloud) => {
    beforeEach(() => {
      cloud.seen(SHOPPER);
      seedTicketDesk(cloud);
    });

    const lastEvent = (ticketId: string) => storedEntries(cloud, ticketId).at(-1);

    test('on hold: goes on when its time is over, not before', async () => {
      const id = await ticketThatIs(cloud, 'on_hold');
      await cloud.clock.advance(DAY - MINUTE);
      expect(storedTicket(cloud, id).status).toBe('on_hold');
      await cloud.clock.advance(MINUTE);
      expect(storedTicket(cloud, id)).toMatchObject({
        status: 'open',
        holdUntilAt: null,
        holdReason: null,
        // Silence ends it, from the last word on.
        timerAt: testStartAt + 30 * DAY,
      });
      expect(lastEvent(id)).toMatchObject({ event: 'resumed', authorId: null, facts: { from: 'on_hold', to: 'open' } });
    });

    test('waiting for the shopper: resolves after 7 days without stars, and the shopper is told', async () => {
      const id = await ticketThatIs(cloud, 'asked');
      await cloud.tapSubscribe(SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', {
        key: newKey(),
        choices: { [STATUS_TEMPLATE]: 'accept' },
      });
      await cloud.clock.advance(7 * DAY + MINUTE);
      expect(storedTicket(cloud, id)).toMatchObject({ status: 'resolved', isExpired: true, hasUnread: true });
      const told = cloud.sent(SHOPPER).filter(({ accepted }) => accepted);
      expect(told).toHaveLength(1);
      expect(told[0]?.payload).toMatchObject({ data: { phrase2: { value: '已解决' } } });
      const { may } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: id });
      expect(may).toEqual(['reopen']);
    });

    test('resolved: closes after 7 days, and nobody is told', async () => {
      const id = await ticketThatIs(cloud, 'resolved');
      const { resolvedAt } = storedTicket(cloud, id);
      const before = cloud.database.count('outbox');
      await cloud.clock.advance(7 * DAY - HOUR);
      expect(storedTicket(cloud, id).status).toBe('resolved');
      await cloud.clock.advance(HOUR + MINUTE);
      expect(storedTicket(cloud, id)).toMatchObject({ status: 'closed', timerAt: Number(resolvedAt) + 30 * DAY });
      expect(cloud.database.count('outbox')).toBe(before);
    });

    test('overlap and crash: each ticket moves once, with one line in its timeline and one notice', async () => {
      await cloud.tapSubscribe(SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
      const choices = { [STATUS_TEMPLATE]: 'accept' } as const;
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
      const id = await ticketThatIs(cloud, 'asked');
      const entries = storedEntries(cloud, id).length;
      const notices = cloud.database.count('outbox');
      // The timer itself dies at its first request, whenever it comes to this minute.
      cloud.failNext({ nth: 1, when: 'before', functionName: 'jobs' });
      await cloud.clock.advance(7 * DAY + MINUTE);
      await Promise.all([1, 2, 3].map(() => cloud.runTimer('unleased')));
      expect(storedTicket(cloud, id).status).toBe('resolved');
      expect(storedEntries(cloud, id)).toHaveLength(entries + 1);
      expect(cloud.database.count('outbox')).toBe(notices + 1);
    });

    test('forged: a client cannot run it', async () => {
      const id = await ticketThatIs(cloud, 'asked');
      expect(await cloud.call(SHOPPER, 'jobs', { Type: 'Timer' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
      expect(storedTicket(cloud, id).status).toBe('waiting_shopper');
    });
  },
);
