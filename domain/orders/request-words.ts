import { formatYuan } from '../shop';
import type { OrderRequestKind, RequestReason } from './requests';

const ASKED: Record<OrderRequestKind, string> = {
  change_address: '想改收货地址',
  cancel: '想取消订单',
  urge: '催发货',
  return: '想退货',
  exchange: '想换货',
  trace: '包裹一直没有动静，请帮忙查',
};
/** Why, as its shopper chooses it and as the desk reads it. */
export const REASON_WORDS: Readonly<Record<RequestReason, string>> = {
  unwanted: '不想要了',
  mistake: '拍错了',
  too_slow: '发货太慢',
  faulty: '质量有问题',
  damaged: '收到时坏了',
  not_as_shown: '和描述不一样',
  other: '其他',
};

export interface Address {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly address: string;
}

export const addressLine = ({ name, phone, region, address }: Address): string =>
  `${name} ${phone} ${region}${address}`;

interface Asked {
  readonly kind: OrderRequestKind;
  readonly reason?: RequestReason | undefined;
  readonly address?: Address | undefined;
  readonly text?: string | undefined;
  /** Whether the order went on before it could be done. */
  readonly isLate: boolean;
  /** What is known of a parcel, where it is looked for. */
  readonly trace?: string | undefined;
}

/** A request as the first words of its ticket: the desk reads Chinese. */
export function askedWords({ kind, reason, address, text, isLate, trace }: Asked): string {
  return [
    isLate ? `${ASKED[kind]}，但订单刚刚变了，没来得及` : ASKED[kind],
    reason && `原因：${REASON_WORDS[reason]}`,
    address && `新地址：${addressLine(address)}`,
    trace,
    text,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What a shopper reads of an answer, in Chinese and in English. `isWritten`: it is done with that; otherwise a person sees to it. */
export function answeredWords(
  kind: OrderRequestKind,
  answer: 'done' | 'refused' | 'overtaken',
  amountFen: number,
): { readonly text: string; readonly english: string } {
  const yuan = formatYuan(amountFen);
  if (answer === 'refused') return REFUSED[kind];
  return answer === 'overtaken' ? OVERTAKEN : DONE[kind](yuan);
}

type Both = { readonly text: string; readonly english: string };
const DONE: Record<OrderRequestKind, (yuan: string) => Both> = {
  change_address: () => ({
    text: '收货地址改好了，会按新地址发。',
    english: 'The address is changed; it ships to the new one.',
  }),
  cancel: (yuan) => ({
    text: `订单取消了，${yuan} 会原路退回。`,
    english: `The order is cancelled; ${yuan} goes back to how you paid.`,
  }),
  urge: () => ({ text: '已经催了仓库，尽快给你发。', english: 'We have asked the warehouse to send it soon.' }),
  return: (yuan) => ({
    text: `同意退货。寄回后核对好，${yuan} 原路退回。`,
    english: `You may return it. Once it is back and checked, ${yuan} goes back to how you paid.`,
  }),
  exchange: () => ({
    text: '同意换货。旧的寄回后，给你发新的。',
    english: 'You may exchange it. A new one is sent once this one is back.',
  }),
  trace: () => ({ text: '查到了，详情见下面的消息。', english: 'We have looked for it; see the message below.' }),
};
const no = (text: string, english: string): Both => ({ text, english });
const REFUSED: Record<OrderRequestKind, Both> = {
  change_address: no('这次没能改地址。', 'The address could not be changed this time.'),
  cancel: no('这次没能取消订单。', 'The order could not be cancelled this time.'),
  urge: no('这次没能提前发货。', 'It could not be sent sooner this time.'),
  return: no('这次没能同意退货。', 'The return could not be accepted this time.'),
  exchange: no('这次没能同意换货。', 'The exchange could not be accepted this time.'),
  trace: no('没能查到更多。', 'No more could be found.'),
};
const OVERTAKEN: Both = {
  text: '订单刚刚有了变化，这样办不了了。我们另想办法，在这里答复你。',
  english: 'The order has just moved on, so this can no longer be done. We look for another way and answer you here.',
};
