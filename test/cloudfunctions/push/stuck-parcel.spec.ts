import { encodeSessionFrom } from '../../../domain/handoff';
import { DAY, HOUR } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { orderDoc, SHOPPER, seedTicketDesk } from '../ticket-desk';

const arrives = articleOf({
  id: 'arrives',
  question: '什么时候到？',
  similar: ['包裹到哪了'],
  categoryId: 'shipping',
  blocks: [{ type: 'text', text: '已经在路上，预计 {{order.expectedArriveAt|很快}} 送达，请放心。' }],
});
const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const categories = [
  { id: 'shipping', title: '发货物流', icon: 'truck' },
  { id: 'refund', title: '退款售后', icon: 'rotate-ccw' },
];

describeCloud('conversation: a parcel', deskCloud(['push']), (cloud) => {
  const asked = async (words: string, more: object) => {
    seedTicketDesk(cloud, { conversationWay: 'desk' });
    seedPublished(cloud, { categories, articles: [arrives, refund] });
    const onTheWay = { state: 'awaiting_receipt', carrier: '顺丰速运', trackingNumber: 'SF1400000001' };
    cloud.database.insert('orders', [orderDoc('o-way', SHOPPER, { ...onTheWay, ...more } as never) as never]);
    const from = encodeSessionFrom({ page: 'order', orderId: 'o-way' });
    await cloud.push(enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom: from }));
    await cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content: words }));
    const last = cloud.sent(SHOPPER).at(-1);
    return last ? (last.payload.text as { content: string }).content : '';
  };

  it('that moved lately: is answered by the article', async () => {
    const words = await asked('包裹到哪了', { shippedAt: testStartAt - 5 * DAY, movedAt: testStartAt - 71 * HOUR });
    expect(words).toContain('已经在路上');
  });

  it.each([
    ['nothing known since it was shipped', { shippedAt: testStartAt - 72 * HOUR }],
    ['a move, but three days ago', { shippedAt: testStartAt - 6 * DAY, movedAt: testStartAt - 4 * DAY }],
  ])('%s: no comforting word, what is known of it, and a person', async (_what, more) => {
    const words = await asked('包裹到哪了', { ...more, expectedArriveAt: testStartAt + DAY });
    expect(words).not.toMatch(/在路上|放心|预计|很快/);
    expect(words).toMatch(/顺丰速运 SF1400000001.*天没有更新/);
    expect(words).toContain('回复「人工」');
  });

  it('what is asked of something else: is answered as ever', async () => {
    expect(await asked('退款多久到账', { shippedAt: testStartAt - 9 * DAY })).not.toContain('没有更新');
  });
});
