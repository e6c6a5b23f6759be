import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { MemberDoc } from '../../../cloudfunctions/_records/documents';
import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { call, deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  headOf,
  newKey,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
} from '../ticket-desk';

const TRANSFER = { MsgType: 'transfer_customer_service', ToUserName: SHOPPER };
const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const categories = [{ id: 'refund', title: '退款售后', icon: 'rotate-ccw' }];

describeCloud('WeChat’s own tool', deskCloud(['push', 'shopper', 'agent', 'merchant', 'jobs']), (cloud) => {
  /** An admin says where people answer. */
  const settle = async (conversationWay: 'desk' | 'wechat') => {
    const expectedVersion = Number(cloud.database.find('settings', { _id: 'desk' })[0]?.v);
    const saved = { key: newKey(), changes: { conversationWay }, expectedVersion };
    await call(cloud, ADMIN, 'merchant', 'settings.save', saved);
    // Past what an instance keeps of the settings before.
    await later(MINUTE);
  };
  beforeEach(async () => {
    seedTicketDesk(cloud, { conversationWay: 'wechat' });
    seedPublished(cloud, { categories, articles: [refund] });
    await later(MINUTE);
  });

  const later = (millis: number) => cloud.clock.advance(millis);
  const say = async (content: string, openid = SHOPPER) => {
    const { returned } = await cloud.push(textMessage({ openid, at: cloud.clock.now(), content }));
    await later(1_000);
    return returned;
  };
  const heard = () => cloud.sent(SHOPPER).map(({ payload }) => (payload.text as { content: string }).content);
  const tickets = () =>
    cloud.database.find('tickets', { shopperId: SHOPPER }).map(({ _id }) => storedTicket(cloud, String(_id)));
  const ticketId = () => String(tickets()[0]?._id);
  const asked = () => ({ key: newKey(), ticketId: ticketId() });
  const loadOf = (openid: string) =>
    (cloud.database.find('members', { _id: memberIdOf(openid) }) as unknown as MemberDoc[])[0]?.load;
  const seen = () => call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: ticketId() });
  const list = (view: 'waiting' | 'elsewhere', openid = AGENT) => call(cloud, openid, 'agent', 'queue.list', { view });

  test('handover: makes a ticket with what was said, which waits for nobody at the desk', async () => {
    await say('退款多久到账');
    expect(await say('转人工')).toMatchObject(TRANSFER);
    expect(heard()).toHaveLength(2);
    expect(tickets()).toMatchObject([{ channel: 'conversation', queue: 'elsewhere', status: 'open' }]);
    expect(tickets()[0]).toMatchObject({ waitingSinceAt: NEVER, queueAt: NEVER, silentAt: NEVER });
    const waiting = await list('waiting');
    expect(waiting).toMatchObject({ tickets: [], waitingCount: 0, hasElsewhere: true });
    const { tickets: there } = await list('elsewhere');
    expect(there).toMatchObject([{ id: ticketId(), isElsewhere: true, preview: '退款多久到账' }]);
    const view = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: ticketId() });
    expect(view).toMatchObject({ isElsewhere: true, may: ['claim', 'note'] });
    expect(view.timeline.map(({ kind }) => kind)).toEqual(['shopper', 'machine', 'shopper', 'machine', 'event']);
    // Nobody is behind it: who comes to the desk is told of an empty queue.
    await settle('desk');
    await say('人工', OTHER_SHOPPER);
    expect(JSON.stringify(cloud.sent(OTHER_SHOPPER))).toContain('前面没有人排队');
    await expect(call(cloud, AGENT, 'agent', 'ticket.next', { key: newKey() })).resolves.not.toMatchObject({
      ticketId: ticketId(),
    });
  });

  test('shopper: reads that it goes on in WeChat, and can write nothing that nobody would see', async () => {
    await say('人工');
    const view = await seen();
    expect(view).toMatchObject({ isElsewhere: true, may: ['resolve', 'withdraw'] });
    expect(view).not.toHaveProperty('waiting');
    const reply = call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...asked(), text: '在吗', pictures: [] });
    await expect(reply).rejects.toThrow('INVALID_STATE');
    const answer = call(cloud, ADMIN, 'agent', 'ticket.reply', { ...asked(), text: '在' });
    await expect(answer).rejects.toThrow('INVALID_STATE');
  });

  test('more words: are handed on and kept, for as long as a person may have it', async () => {
    await say('人工');
    await later(5 * HOUR);
    expect(await say('退款多久到账')).toMatchObject(TRANSFER);
    await later(5 * HOUR);
    expect(await say('在吗')).toMatchObject(TRANSFER);
    expect(heard()).toHaveLength(1);
    expect(tickets()).toMatchObject([{ queue: 'elsewhere', timerAt: cloud.clock.now() - 1_000 + 48 * HOUR }]);
    const kinds = storedEntries(cloud, ticketId()).map(({ kind }) => kind);
    expect(kinds).toEqual(['event', 'shopper', 'shopper']);
    // Nobody is greeted over a person.
    await later(HOUR);
    await cloud.push(enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom: '' }));
    expect(heard()).toHaveLength(1);
  });

  test('48 hours after the last word: it is over without a notice, and the next message starts clean', async () => {
    await say('人工');
    await later(48 * HOUR - MINUTE);
    await cloud.runTimer('jobs');
    expect(tickets()[0]?.queue).toBe('elsewhere');
    await later(2 * MINUTE);
    // Whether or not the minute has come by.
    expect(await say('退款多久到账')).toBe('success');
    expect(heard()).toHaveLength(2);
    await cloud.runTimer('jobs');
    expect(tickets()).toMatchObject([{ queue: 'none', status: 'closed', hasUnread: false, rating: null }]);
    expect(cloud.database.count('outbox')).toBe(2);
    expect(headOf(cloud, SHOPPER)?.unread).toEqual({});
    expect(await seen()).toMatchObject({ status: 'closed', may: [] });
    await say('人工');
    expect(tickets().filter(({ queue }) => queue === 'elsewhere')).toHaveLength(1);
  });

  test('solved: by its shopper’s word it is over, and no stars are asked for', async () => {
    await say('人工');
    await call(cloud, SHOPPER, 'shopper', 'ticket.resolve', asked());
    expect(await seen()).toMatchObject({ status: 'closed', may: [] });
    expect(await say('退款多久到账')).toBe('success');
  });

  test('taken at the desk: their words come here from then on, and answers go out where they wrote', async () => {
    await say('人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asked());
    expect(loadOf(AGENT)).toMatchObject({ conversations: 1 });
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asked(), text: '我来帮你看' });
    expect(heard().at(-1)).toBe('我来帮你看');
    expect(await say('好')).toBe('success');
    expect(tickets()[0]).toMatchObject({ queue: 'held', status: 'open' });
    expect(await seen()).not.toHaveProperty('isElsewhere');
  });

  test('switched to the desk: who is in the middle of a talk stays there, who comes back is answered at the desk', async () => {
    await say('人工');
    await settle('desk');
    expect(await say('订单号是这个')).toMatchObject(TRANSFER);
    await later(30 * MINUTE);
    expect(await say('还没人回我')).toBe('success');
    expect(tickets()).toMatchObject([{ queue: 'waiting', status: 'open', assigneeId: null }]);
    const { tickets: waiting } = await list('waiting');
    expect(waiting).toMatchObject([{ preview: '还没人回我' }]);
    expect(waiting[0]).not.toHaveProperty('isElsewhere');
    expect(await list('waiting')).not.toHaveProperty('hasElsewhere');
  });

  test('switched to WeChat’s tool: what the desk has it keeps, who is handed over next goes there', async () => {
    await settle('desk');
    await say('人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asked());
    await settle('wechat');
    expect(await say('在吗')).toBe('success');
    expect(tickets()).toMatchObject([{ queue: 'held' }]);
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...asked(), text: '好了' });
    // The desk's ticket of the last day goes on there, with what was said before.
    expect(await say('人工')).toMatchObject(TRANSFER);
    expect(tickets()).toMatchObject([{ queue: 'elsewhere', status: 'open', waitingSinceAt: NEVER }]);
    expect(loadOf(AGENT)).toMatchObject({ conversations: 0 });
  });

  test.each(['before', 'after'] as const)('crash %s any request: one ticket, and each word once', async (when) => {
    for (let nth = 1; nth <= 20; nth += 1) {
      cloud.reset();
      seedTicketDesk(cloud, { conversationWay: 'wechat' });
      cloud.failNext({ nth, when, functionName: 'push' });
      expect(await say('人工')).toMatchObject(TRANSFER);
      cloud.failNext({ nth, when, functionName: 'push' });
      expect(await say('在吗')).toMatchObject(TRANSFER);
      expect(tickets()).toHaveLength(1);
      expect(storedEntries(cloud, ticketId()).map(({ kind }) => kind)).toEqual(['event', 'shopper']);
    }
  });
});
