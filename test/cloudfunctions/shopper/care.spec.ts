import type { OutboxDoc } from '../../../cloudfunctions/_records/documents';
import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, JOBS_WITHOUT_LEASE, refusal, STATUS_TEMPLATE, sources } from '../desk-cloud';
import { headOf, newKey, OTHERS_ORDER, orderDoc, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

const COMING = 'order-coming';

describeCloud(
  'shopper: a note of care after delivery',
  deskCloud([], { functions: { ...JOBS_WITHOUT_LEASE, ...sources(['shopper', 'agent']) } }),
  (cloud) => {
    let seeds = 0;
    const seed = async (careAfterDays: number) => {
      cloud.reset();
      seedTicketDesk(cloud, { careAfterDays });
      cloud.database.insert('orders', [orderDoc(COMING, SHOPPER, { state: 'awaiting_receipt' }) as never]);
      // Past what an instance keeps of the settings before.
      await cloud.clock.advance(MINUTE * ++seeds);
    };
    const wish = async (choice: 'accept' | 'reject' = 'accept', orderId = COMING) => {
      const choices = { [STATUS_TEMPLATE]: choice } as const;
      await cloud.tapSubscribe(SHOPPER, choices);
      return call(cloud, SHOPPER, 'shopper', 'care.wish', { key: newKey(), orderId, choices });
    };
    const askedFor = async () =>
      (await call(cloud, SHOPPER, 'shopper', 'order.get', { orderId: COMING })).careTemplateId;
    /** So much later, the minute comes by. */
    const after = async (millis: number) => {
      await cloud.clock.advance(millis);
      await cloud.runTimer('unleased');
    };
    const fate = () => (cloud.database.find('outbox') as unknown as OutboxDoc[]).map(({ effects }) => effects[0]);

    test('off, as it comes: nobody is asked, and nothing is put down', async () => {
      await seed(0);
      expect(await askedFor()).toBeUndefined();
      expect(await wish()).toEqual({ isComing: false });
      expect(fate()).toEqual([]);
    });

    test('on: one accept is one note some days later, once however often it is confirmed', async () => {
      await seed(3);
      expect(await askedFor()).toBe(STATUS_TEMPLATE);
      expect(await wish()).toEqual({ isComing: true });
      await wish();
      await after(3 * DAY - HOUR);
      expect(cloud.sent(SHOPPER)).toEqual([]);
      await after(2 * HOUR);
      expect(cloud.sent(SHOPPER)).toMatchObject([
        {
          accepted: true,
          payload: {
            page: `shopper/help/index?orderId=${COMING}`,
            data: { phrase2: { value: '已签收' }, thing4: { value: '你签收的包裹' } },
          },
        },
      ]);
      expect(headOf(cloud, SHOPPER)?.grants).toEqual({ status: 1 });
    });

    test('confirmed late in the evening: comes in the morning', async () => {
      await seed(1);
      // 23:01 in the shop.
      await cloud.clock.advance(13 * HOUR);
      await wish();
      await after(DAY + HOUR);
      expect(cloud.sent(SHOPPER)).toEqual([]);
      await after(8 * HOUR + MINUTE);
      expect(cloud.sent(SHOPPER)).toHaveLength(1);
    });

    test('they have asked something that is open by then: nothing, and what they allowed is there for the answer', async () => {
      await seed(1);
      await wish();
      await ticketThatIs(cloud, 'new');
      await after(DAY + MINUTE);
      expect(fate()).toMatchObject([{ status: 'dropped', reason: 'outdated' }]);
      expect(headOf(cloud, SHOPPER)?.grants).toEqual({ status: 1 });
      expect(cloud.sent(SHOPPER)).toEqual([]);
    });

    test('the shop has switched it off since: nothing', async () => {
      await seed(1);
      await wish();
      const rows = cloud.database.find('outbox');
      await seed(0);
      cloud.database.insert('outbox', rows);
      await after(DAY + 2 * MINUTE);
      expect(fate()).toMatchObject([{ status: 'dropped', reason: 'outdated' }]);
      expect(cloud.sent(SHOPPER)).toEqual([]);
    });

    test('refused, somebody else’s, not sent yet: nothing', async () => {
      await seed(3);
      expect(await wish('reject')).toEqual({ isComing: false });
      const input = { key: newKey(), choices: {} };
      expect(await refusal(cloud, SHOPPER, 'shopper', 'care.wish', { ...input, orderId: OTHERS_ORDER })).toBe(
        'NOT_FOUND',
      );
      expect(await refusal(cloud, SHOPPER, 'shopper', 'care.wish', { ...input, orderId: 'order-1' })).toBe(
        'INVALID_STATE',
      );
      expect(fate()).toEqual([]);
    });
  },
);
