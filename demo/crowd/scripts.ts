import type { InputOf } from '../../contract';

type Topic = NonNullable<InputOf<'shopper', 'ticket.create'>['topic']>;

/** What one shopper comes for: a message left in the mini program, or words in the conversation, one after the other. */
export type Script =
  | { readonly way: 'message'; readonly topic: Topic; readonly text: string; readonly searched?: string }
  | { readonly way: 'conversation'; readonly says: readonly string[] };

const message = (topic: Topic, text: string, searched?: string): Script => ({
  way: 'message',
  topic,
  text,
  ...(searched && { searched }),
});
const says = (...words: readonly string[]): Script => ({ way: 'conversation', says: words });

/** What people come for on a busy day, as they write it. */
export const SCRIPTS: readonly Script[] = [
  message('shipping', '昨天下的单，今天还没发货，周末前能到吗？', '什么时候发货'),
  says('什么时候发货', '1', '人工'),
  message('refund', '茶罐盖子有点松，想换一个，要自己寄回去吗？', '换货'),
  says('怎么退货', '人工'),
  message('promotion', '满减券领了用不上，提示不满足条件。'),
  says('优惠券怎么用', '谢谢'),
  message('invoice', '发票抬头写错了一个字，能重开吗？', '发票抬头'),
  says('快递三天没动了，到底怎么回事'),
  message('product', '正山小种和金骏眉哪个更适合送长辈？'),
  says('可以货到付款吗', '人工'),
  message('payment', '付了两次款，只有一个订单。', '重复付款'),
  says('等了一周了，你们到底管不管', '人工'),
  message('account', '换了手机号，收不到验证码。'),
  says('会员有什么好处', '谢谢'),
  message('shipping', '地址写成旧家的了，还没发货，帮我改一下。', '改地址'),
  says('退款多久到账', '还是没到账', '人工'),
  message('refund', '多买了一盒没拆，能退吗？'),
  says('我要找客服'),
  message('other', '想给公司订 80 份礼盒，有团购价吗？'),
  says('开发票要什么信息', '转人工'),
];

const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = ['晓雯', '子涵', '建军', '雨桐', '志强', '思琪', '国栋', '佳怡', '浩然', '美玲', '文博', '静怡', '一鸣'];

/** The nth guest's name: no two of one crowd are called the same. */
export const guestName = (nth: number): string =>
  `${SURNAMES[nth % SURNAMES.length]}${GIVEN[(nth * 5 + Math.floor(nth / SURNAMES.length)) % GIVEN.length]}`;

/** Every ninth has a gold card, every fourth a silver one. */
export const guestTier = (nth: number): 'gold' | 'silver' | 'none' =>
  nth % 9 === 4 ? 'gold' : nth % 4 === 1 ? 'silver' : 'none';
