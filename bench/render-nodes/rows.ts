import type { OutputOf, QueueItem, TicketForAgent, TicketForShopper, TimelineEntry } from '../../contract';
import { NOW } from '../../test/weapp/fixtures';

const MINUTE = 60_000;
const WORDS = '付款三天了，什么时候能发货？';

export const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent'], teams: [{ id: 't_1', name: '售前物流组' }] },
  may: ['agent/queue.list', 'agent/ticket.claim'],
} satisfies OutputOf<'agent', 'session.get'>;

const listOf = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

/** Tickets that wait, each with all that a card usually shows. */
export const waitingTickets = (count: number): QueueItem[] =>
  listOf(count, (nth) => ({
    id: `k_${nth}`,
    number: '1120-00001',
    status: 'new',
    topic: 'shipping',
    preview: '付款三天了还没发货',
    tier: 'gold',
    headStartMillis: 900_000,
    headStarts: [{ reason: 'gold', millis: 900_000 }],
    orderTitle: '岩茶礼盒',
    orderState: 'awaiting_shipment',
    orderAmountFen: 128_000,
    readQuestion: '什么时候发货？',
    waitingSinceAt: NOW - 12.5 * MINUTE,
    wantsCallback: true,
    lastAt: NOW,
  }));

/** Words of both in turn; the shopper begins. */
const wordsOfBoth = (count: number): TimelineEntry[] =>
  listOf(count, (nth) => {
    const entry = { id: `e_${1000 + nth}`, at: NOW - MINUTE + nth, text: WORDS, pictures: [] };
    return nth % 2 === 1 ? { ...entry, kind: 'agent', author: '小林' } : { ...entry, kind: 'shopper' };
  });

const ABOUT = {
  id: 'k_1',
  number: '1120-00001',
  status: 'open',
  topic: 'shipping',
  createdAt: NOW,
} as const;

export const ticketOf = (messages: number): TicketForAgent => ({
  ...ABOUT,
  tier: 'gold',
  shopperName: '林**',
  teamId: 'after',
  teamName: '售后组',
  assignee: { id: 'm_1', name: '小林', isMe: true },
  packet: { read: [] },
  timeline: wordsOfBoth(messages),
  may: ['reply', 'note', 'transfer', 'hold', 'resolve'],
  reach: { conversationLeft: 3, conversationUntilAt: NOW + 1000 * MINUTE, noticesLeft: 1 },
});

export const messageOf = (messages: number): TicketForShopper => ({
  ...ABOUT,
  timeline: wordsOfBoth(messages),
  may: ['reply'],
});

/** The same rows as somebody who writes the page by hand would give them to it: words ready to be shown. */
export const queueByHand = (count: number) =>
  listOf(count, (nth) => ({
    id: `k_${nth}`,
    label: '等了 12 分钟，金卡，要回电，付款三天了还没发货，岩茶礼盒 · ¥1,280 · 等待发货，靠前：金卡 +15 分',
    wait: '12 分钟',
    tone: 'warn',
    tier: '金卡',
    callback: '要回电',
    preview: '付款三天了还没发货',
    about: '岩茶礼盒 · ¥1,280 · 等待发货',
    earlier: '靠前：金卡 +15 分',
    read: '看过：什么时候发货？',
    notHelped: '没解决',
    claim: '接',
    claimLabel: '接：付款三天了还没发货',
  }));

export const threadByHand = (count: number, whoOf: (kind: TimelineEntry['kind']) => string) =>
  wordsOfBoth(count).map(({ id, kind, text }) => ({
    id,
    kind,
    who: `${whoOf(kind)} · 今天 11:59`,
    words: text,
    pictures: [],
  }));
