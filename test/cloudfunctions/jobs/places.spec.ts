import { headIdOf } from '../../../cloudfunctions/_records/head-record';
import { encodeSessionFrom } from '../../../domain/handoff';
import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { ADMIN, GOLD_SHOPPER, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('a place in the line of a conversation', deskCloud(['push', 'shopper', 'agent', 'jobs']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud, { conversationWay: 'desk' }));
  const before: string[] = [];
  const said = () => cloud.sent(SHOPPER).map(({ payload }) => (payload.text as { content: string }).content);
  const say = (content: string) => cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content }));
  const ticket = () => cloud.database.find('tickets', { shopperId: SHOPPER })[0];
  const take = (ticketId: string) => call(cloud, ADMIN, 'agent', 'ticket.claim', { key: newKey(), ticketId });

  /** So many wait, and then somebody in a conversation. */
  async function waitsBehind(count: number): Promise<void> {
    before.length = 0;
    for (let nth = 0; nth < count; nth += 1) {
      const { ticketId } = await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.create', message({ topic: 'shipping' }));
      before.push(ticketId);
    }
    await cloud.clock.advance(1000);
    await say('转人工');
    await say('我的咖啡壶裂了');
  }
  const gone = async (count: number): Promise<void> => {
    for (const ticketId of before.splice(0, count)) await take(ticketId);
  };
  const minutes = (count: number) => cloud.clock.advance(count * MINUTE);

  test('half are gone, then the next: told twice, and no more than that', async () => {
    await waitsBehind(8);
    expect(said().at(-1)).toContain('前面还有 8 位');
    await minutes(4);
    expect(said()).toHaveLength(1);
    await gone(4);
    await minutes(3);
    expect(said()[1]).toContain('快了，前面还有 4 位');
    await gone(4);
    await minutes(4);
    expect(said()[2]).toContain('下一位就是你');
    expect(ticket()).toMatchObject({ placeAt: NEVER, placeTold: { ahead: 0, times: 2 } });
  });

  test('asked for a person again: where they stand is said once more, and not at every word', async () => {
    await waitsBehind(2);
    await minutes(4);
    expect(said()).toHaveLength(1);
    await say('人工');
    await say('有人吗，转人工');
    await minutes(2);
    expect(said()).toHaveLength(2);
    expect(said()[1]).toContain('还在帮你排，前面还有 2 位');
    await say('快点');
    await minutes(4);
    expect(said()).toHaveLength(2);
    // It took nothing from what they are told when they come to the front.
    await gone(2);
    await minutes(4);
    expect(said()[2]).toContain('下一位就是你');
    await say('人工');
    await minutes(4);
    expect(said()[3]).toContain('还在帮你排，下一位就是你');
  });

  test('in English to who reads it', async () => {
    const sessionFrom = encodeSessionFrom({ page: 'help', language: 'en' });
    await cloud.push(enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom }));
    await waitsBehind(8);
    expect(said().at(-1)).toContain('8 ahead of you');
    await gone(4);
    await minutes(7);
    expect(said().at(-1)).toBe('Getting there: 4 ahead of you.');
  });

  test('the last messages are left to whoever takes them', async () => {
    await waitsBehind(8);
    // Another in the same place, of whom WeChat takes but two.
    const copied = (collection: 'heads' | 'talks' | 'tickets', changes: object) => {
      const [found] = cloud.database.find(
        collection,
        collection === 'tickets' ? { shopperId: SHOPPER } : { _id: mine },
      );
      cloud.database.insert(collection, [{ ...found, ...changes } as never]);
    };
    const mine = headIdOf(SHOPPER);
    const theirs = headIdOf(GOLD_SHOPPER);
    copied('heads', { _id: theirs, window: { left: 2, untilAt: cloud.clock.now() + HOUR } });
    copied('talks', { _id: theirs });
    copied('tickets', { _id: 't-of-two', number: '0000-00000', shopperId: GOLD_SHOPPER });
    await gone(8);
    await minutes(4);
    expect(said()).toHaveLength(2);
    expect(cloud.sent(GOLD_SHOPPER)).toEqual([]);
  });

  test('nothing once somebody took them, also of what was on its way', async () => {
    await waitsBehind(8);
    await gone(4);
    await minutes(4);
    expect(said()).toHaveLength(2);
    // The same once more, as it lies when its sender died.
    const [row] = cloud.database.find('outbox', { 'effects.waitsAs': String(ticket()?._id) });
    const effects = ((row?.effects ?? []) as object[]).map((effect) => ({
      ...effect,
      status: 'queued',
      untilAt: cloud.clock.now() + HOUR,
    }));
    await take(String(ticket()?._id));
    cloud.database.insert('outbox', [{ ...row, _id: 'o-late', effects, nextAt: cloud.clock.now() } as never]);
    await minutes(4);
    expect(said()).toHaveLength(2);
    expect(cloud.database.find('outbox', { _id: 'o-late' })[0]?.effects).toMatchObject([{ reason: 'taken_over' }]);
    expect(ticket()).toMatchObject({ placeAt: NEVER });
  });

  test('while the team is not there nothing is told', async () => {
    const hours = [
      [cloud.clock.now(), cloud.clock.now() + MINUTE],
      [cloud.clock.now() + 5 * HOUR, cloud.clock.now() + 6 * HOUR],
    ];
    cloud.database.insert('settings', [{ _id: 'live', hours, v: 1 }]);
    await waitsBehind(8);
    await gone(8);
    await minutes(10);
    expect(said()).toHaveLength(1);
    expect(ticket()).toMatchObject({ placeAt: hours[1]?.[0] });
  });
});
