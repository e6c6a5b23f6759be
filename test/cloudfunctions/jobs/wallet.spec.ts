import fc from 'fast-check';
import type { OutboxDoc } from '../../../cloudfunctions/_records/documents';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { callAction, deskCloud, JOBS_WITHOUT_LEASE, REPLY_TEMPLATE, seedDesk, sources } from '../desk-cloud';
import { missedRow } from '../missed-row';
import { AGENT, headOf, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud(
  'the wallet',
  deskCloud([], { functions: { ...JOBS_WITHOUT_LEASE, ...sources(['shopper', 'agent']) } }),
  (cloud) => {
    const accept = async (times: number) => {
      for (let tap = 0; tap < times; tap += 1) await cloud.tapSubscribe(SHOPPER, { [REPLY_TEMPLATE]: 'accept' });
    };
    const accepted = () => cloud.sent(SHOPPER).filter((record) => record.accepted);
    const replies = () => headOf(cloud, SHOPPER)?.grants.reply ?? 0;
    /** The minute comes by until nothing is left to do, however often it is refused for a while. */
    const untilDone = async () => {
      for (const minutes of [2, 6, 40]) {
        await cloud.clock.advance(minutes * MINUTE);
        await cloud.runTimer('unleased');
      }
    };

    test('however many run at once, whatever WeChat counted: never less than none, never more sends than it granted, each told once', async () => {
      const lives = fc.record({
        ours: fc.integer({ min: 0, max: 4 }),
        wechats: fc.integer({ min: 0, max: 4 }),
        rows: fc.integer({ min: 1, max: 5 }),
        runs: fc.integer({ min: 1, max: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(lives, async ({ ours, wechats, rows, runs }) => {
          cloud.reset();
          seedDesk(cloud);
          await accept(wechats);
          cloud.database.insert('heads', [{ ...newHead(SHOPPER, { grants: { reply: ours } }, 0) }]);
          const nths = Array.from({ length: rows }, (_, nth) => nth);
          cloud.database.insert(
            'tickets',
            nths.map((nth) => ({
              _id: `t${nth}`,
              number: `n${nth}`,
              shopperId: SHOPPER,
              status: 'open',
              hasUnread: true,
            })),
          );
          const queued = { status: 'queued', channel: null, reason: null } as const;
          const due = { attempts: 0, nextAt: testStartAt };
          cloud.database.insert(
            'outbox',
            nths.map((nth) => missedRow(`n${nth}`, { ...due, ticketId: `t${nth}` }, queued)),
          );
          await Promise.all(Array.from({ length: runs }, () => cloud.runTimer('unleased')));
          expect(replies()).toBeGreaterThanOrEqual(0);
          await untilDone();
          const told = (cloud.database.find('outbox') as unknown as OutboxDoc[]).map(
            ({ effects }) => effects[0]?.status,
          );
          const sent = told.filter((status) => status === 'sent').length;
          expect(told).not.toContain('queued');
          expect(accepted()).toHaveLength(sent);
          expect(new Set(accepted().map(({ payload }) => payload.page)).size).toBe(sent);
          expect(sent).toBeLessThanOrEqual(Math.min(rows, ours, wechats));
          // What is left is what is left at WeChat, or nothing: a refusal empties it, and nothing under way brings it back.
          expect(replies()).toBeGreaterThanOrEqual(0);
          expect(replies()).toBeLessThanOrEqual(ours - sent);
          if (rows > wechats && ours > wechats) expect(replies()).toBe(0);
        }),
        { numRuns: 12 },
      );
    });

    test.each(BEFORE_AND_AFTER)(
      'a reply that crashes %s any request: told, and no grant is lost or made',
      async (when) => {
        const told: number[] = [];
        await atEveryRequest(cloud, { functionName: 'agent', when, every: 2 }, async (crash) => {
          cloud.reset();
          seedTicketDesk(cloud);
          await accept(2);
          cloud.database.insert('heads', [{ ...newHead(SHOPPER, { grants: { reply: 2 } }, 0) }]);
          const ticketId = await ticketThatIs(cloud, 'open');
          const input = { key: newKey(), ticketId, text: '今天到账' };
          crash();
          await callAction(cloud, AGENT, 'agent', 'ticket.reply', input);
          expect((await callAction(cloud, AGENT, 'agent', 'ticket.reply', input)).ok).toBe(true);
          await untilDone();
          expect(cloud.database.find('outbox')).toMatchObject([{ effects: [{ status: 'sent' }] }]);
          expect(replies()).toBe(1);
          told.push(accepted().length);
        });
        // Twice only where it died between WeChat's yes and writing that down.
        expect(Math.min(...told)).toBe(1);
        expect(Math.max(...told)).toBeLessThanOrEqual(2);
        expect(told.filter((times) => times === 2).length).toBeLessThanOrEqual(3);
      },
    );
  },
);
