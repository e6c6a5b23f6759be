import type { TalkDoc } from '../../../cloudfunctions/_records/documents';
import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { enterSession, imageMessage, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { PNG } from '../../local-cloud/pictures';
import { call, deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { AGENT, newKey, SHOPPER, seedTicketDesk, storedEntries, storedTicket } from '../ticket-desk';

const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const edition = { categories: [{ id: 'refund', title: '退款售后', icon: 'rotate-ccw' }], articles: [refund] };

/** How a machine behaves in a conversation, where `conversation.spec.ts` tells what it does. */
describeCloud('manners in a conversation', deskCloud(['push', 'agent']), (cloud) => {
  beforeEach(async () => {
    seedTicketDesk(cloud, { conversationWay: 'desk' });
    seedPublished(cloud, edition);
    await later(MINUTE);
  });

  const later = (millis: number) => cloud.clock.advance(millis);
  const messageOf = (content: string) => textMessage({ openid: SHOPPER, at: cloud.clock.now(), content });
  const say = (content: string) => cloud.push(messageOf(content));
  const enter = () => cloud.push(enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom: '' }));
  const heard = () => cloud.sent(SHOPPER).map(({ payload }) => (payload.text as { content: string }).content);
  const ticketId = () => String(cloud.database.find('tickets', { shopperId: SHOPPER })[0]?._id);
  const asAgent = () => ({ key: newKey(), ticketId: ticketId() });
  const talk = () => cloud.database.find('talks')[0] as unknown as TalkDoc;

  test('off hours: said once, at the handover, and neither on top of an answer nor to every word after it', async () => {
    cloud.reset();
    seedTicketDesk(cloud, { conversationWay: 'desk' });
    const opensAt = testStartAt + 3 * HOUR;
    seedPublished(cloud, edition, undefined, { hours: [[opensAt, opensAt + 8 * HOUR]] });
    await later(2 * MINUTE);
    await say('退款多久到账');
    await later(MINUTE);
    await say('人工');
    await later(MINUTE);
    await say('急');
    expect(heard().map((words) => words.includes('现在是休息时间'))).toEqual([false, true]);
    expect(heard()[1]).toContain('13:00 起回复');
  });

  test('welcome: never over a person, however long they have been silent, nor to somebody who waits for one', async () => {
    await say('人工');
    await later(2 * HOUR);
    await enter();
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asAgent(), text: '查到了' });
    await later(2 * HOUR);
    await enter();
    expect(heard()).toEqual([expect.stringContaining('好的，转人工。'), '查到了']);
  });

  test('asked for directly: how often is counted for each person, over talks, handovers and entering', async () => {
    await say('转人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...asAgent(), text: '好了' });
    await later(2 * DAY);
    await enter();
    expect(talk()).toMatchObject({ personAsks: 1, isWithPerson: false });
    await say('找客服');
    expect(talk()).toMatchObject({ personAsks: 2, isWithPerson: true });
  });

  test('repeat: of the words that handed over, and of words to a person after they closed it, changes nothing', async () => {
    const asks = messageOf('人工');
    await cloud.push(asks);
    await later(MINUTE);
    const more = messageOf('退款多久到账');
    await cloud.push(more);
    await later(MINUTE);
    const entries = () => storedEntries(cloud, ticketId()).map(({ kind }) => kind);
    const { returned } = await cloud.push(asks);
    expect(returned).toBe('success');
    expect(entries()).toEqual(['event', 'shopper']);
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...asAgent(), text: '好了' });
    const before = [entries(), heard(), cloud.database.count('turns'), storedTicket(cloud, ticketId()).status];
    await later(MINUTE);
    for (const message of [more, asks]) await cloud.push(message);
    expect([entries(), heard(), cloud.database.count('turns'), storedTicket(cloud, ticketId()).status]).toEqual(before);
  });

  test('one second: what is said to a person then keeps its order', async () => {
    await say('人工');
    const words = ['第一件', '第二件', '第三件'];
    for (const one of words) await say(one);
    const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: ticketId() });
    expect(timeline.flatMap(({ kind, text }) => (kind === 'shopper' && text !== '人工' ? [text] : []))).toEqual(words);
    expect(timeline.map(({ at }) => at)).toEqual([...timeline.map(({ at }) => at)].sort((one, other) => one - other));
  });

  test('picture: kept by us at once, once for every repeat, and goes along to the person; WeChat’s own ends in days', async () => {
    const sendPicture = () => {
      const picture = cloud.pictures.put(PNG);
      const message = imageMessage({ openid: SHOPPER, at: cloud.clock.now(), ...picture });
      return { mediaId: picture.mediaId, push: () => cloud.push(message, { isDeliveredTwice: true }) };
    };
    const first = sendPicture();
    await first.push();
    expect(heard()).toEqual([expect.stringContaining('图片收到了')]);
    await later(MINUTE);
    await say('人工');
    await later(MINUTE);
    await sendPicture().push();
    await later(4 * DAY);
    expect(cloud.pictures.get(first.mediaId)).toBeUndefined();
    const kept = storedEntries(cloud, ticketId()).flatMap(({ pictures }) => pictures);
    expect(kept).toHaveLength(2);
    for (const fileId of kept) expect(cloud.storage.get(fileId)?.content).toEqual(PNG);
  });
});
