import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { ActionName } from '../../contract';
import { HOUR } from '../../domain/kernel';
import { type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { call } from './desk-cloud';
import {
  AGENT,
  COLLEAGUE,
  LEAD,
  message,
  newKey,
  ORDER,
  SHOPPER,
  seedLabels,
  storedEntries,
  ticketThatIs,
} from './ticket-desk';

/** One write as somebody who may would make it. */
export interface WriteAction {
  readonly name: 'shopper' | 'agent';
  readonly action: ActionName<'shopper'> | ActionName<'agent'>;
  readonly openid: string;
  /** Brings a ticket where the write is possible, and answers its input. */
  readonly input: (cloud: TestCloud) => Promise<{ key: string; ticketId?: string } & Record<string, unknown>>;
  /** The same key with other words. Absent where nothing but the ticket could differ. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
  /** Where the ticket is afterwards. */
  readonly leadsTo: string;
}

const on =
  (state: Parameters<typeof ticketThatIs>[1], more: Readonly<Record<string, unknown>> = {}, callback?: object) =>
  async (cloud: TestCloud) => ({
    key: newKey(),
    ticketId: await ticketThatIs(cloud, state, callback as never),
    ...more,
  });

const byShopper = { name: 'shopper', openid: SHOPPER } as const;
const byAgent = { name: 'agent', openid: AGENT } as const;

/** Every write of a ticket. A test below holds this list to the contract. */
export const WRITE_ACTIONS: readonly WriteAction[] = [
  {
    ...byShopper,
    action: 'ticket.create',
    input: async () => ({ ...message(), callback: { phone: '13800138012' }, searched: '退款' }),
    otherwise: { text: '另一句话' },
    leadsTo: 'new',
  },
  {
    ...byShopper,
    action: 'ticket.reply',
    input: on('asked', { text: '补充一下', pictures: [] }),
    otherwise: { text: '另一句话' },
    leadsTo: 'open',
  },
  { ...byShopper, action: 'ticket.resolve', input: on('open'), leadsTo: 'resolved' },
  {
    ...byShopper,
    action: 'ticket.reopen',
    input: on('resolved', { text: '还没到' }),
    otherwise: { text: '另一句话' },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.noteCall',
    input: on('open', { outcome: 'missed', nextAt: testStartAt + HOUR * 4 }, { callback: { phone: '13800138012' } }),
    otherwise: { outcome: 'reached' },
    leadsTo: 'open',
  },
  {
    ...byShopper,
    action: 'ticket.changeCallback',
    input: on('open', { wishedAt: testStartAt + HOUR * 4 }, { callback: { phone: '13800138012' } }),
    otherwise: { wishedAt: testStartAt + HOUR * 9 },
    leadsTo: 'open',
  },
  { ...byShopper, action: 'ticket.withdraw', input: on('open'), leadsTo: 'cancelled' },
  {
    ...byShopper,
    action: 'ticket.rate',
    input: on('resolved', { stars: 5, reasons: ['fast'], comment: '谢谢' }),
    otherwise: { stars: 1 },
    leadsTo: 'resolved',
  },
  { ...byAgent, action: 'ticket.claim', input: on('new'), leadsTo: 'open' },
  {
    ...byAgent,
    action: 'ticket.next',
    // Not sent by a phone, and not read: which ticket it comes to.
    input: on('new'),
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.reply',
    input: on('open', { text: '今天到账', asks: true }),
    otherwise: { text: '另一句话' },
    leadsTo: 'waiting_shopper',
  },
  {
    ...byAgent,
    action: 'ticket.note',
    input: on('open', { text: '老客户，@秦岚 看一下', mentions: [memberIdOf(LEAD)] }),
    otherwise: { text: '另一句话' },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.label',
    input: async (cloud) => {
      const [labelId = ''] = seedLabels(cloud, ['易碎', '加急']);
      return { ...(await on('open')(cloud)), add: [labelId] };
    },
    otherwise: { add: ['label-1'] },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.answerRequest',
    input: async (cloud) => {
      const reason = { kind: 'cancel', reason: 'mistake' } as const;
      const asked = await call(cloud, SHOPPER, 'shopper', 'order.ask', { key: newKey(), orderId: ORDER, ...reason });
      const ticketId = asked.ticketId ?? '';
      await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
      return { key: newKey(), ticketId, isYes: true };
    },
    otherwise: { isYes: false },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.setComplaint',
    input: on('open', { isComplaint: false }, { text: '我要投诉你们' }),
    otherwise: { isComplaint: true },
    leadsTo: 'open',
  },
  {
    name: 'agent',
    openid: LEAD,
    action: 'ticket.setOwnAgent',
    input: on('open', { memberId: memberIdOf(COLLEAGUE) }),
    otherwise: { memberId: null },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.runMacro',
    input: async (cloud) => {
      const { macroId } = await call(cloud, AGENT, 'agent', 'macro.save', {
        ...{ key: newKey(), title: '退好了', of: 'own', expectedVersion: 0 },
        steps: { labelIds: [], reply: { text: '退好了', asks: true }, end: null },
      });
      return { ...(await on('open')(cloud)), macroId, expectedVersion: 1, text: '退好了' };
    },
    otherwise: { text: '另一句话' },
    leadsTo: 'waiting_shopper',
  },
  {
    ...byAgent,
    action: 'ticket.merge',
    input: async (cloud) => ({ ...(await on('open')(cloud)), intoId: await ticketThatIs(cloud, 'open') }),
    otherwise: { intoId: 't-other' },
    leadsTo: 'cancelled',
  },
  {
    ...byAgent,
    action: 'ticket.split',
    input: async (cloud) => {
      const on = { key: newKey(), ticketId: await ticketThatIs(cloud, 'open', { orderId: ORDER }) };
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on, text: '另外发票抬头开错了' });
      const said = storedEntries(cloud, on.ticketId).filter(({ kind }) => kind === 'shopper');
      return { ...on, entryIds: said.slice(-1).map(({ _id }) => _id), topic: 'invoice', keepsOrder: true };
    },
    otherwise: { topic: 'refund' },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.transfer',
    input: on('open', { to: { kind: 'member', memberId: memberIdOf(COLLEAGUE) }, note: '交给你了' }),
    otherwise: { note: '另一句话' },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.hold',
    input: async (cloud) => ({
      ...(await on('open')(cloud)),
      untilAt: cloud.clock.now() + HOUR,
      reason: '等待仓库',
    }),
    otherwise: { reason: '等待快递' },
    leadsTo: 'on_hold',
  },
  { ...byAgent, action: 'ticket.resume', input: on('on_hold'), leadsTo: 'open' },
  {
    ...byAgent,
    action: 'ticket.resolve',
    input: on('open', { text: '已退款' }),
    otherwise: { text: '另一句话' },
    leadsTo: 'resolved',
  },
  {
    ...byAgent,
    action: 'ticket.revealPhone',
    input: on('open', { reason: '约好回电' }, { callback: { phone: '13800138012' } }),
    otherwise: { reason: '另一句话' },
    leadsTo: 'open',
  },
  {
    ...byAgent,
    action: 'ticket.revealText',
    input: async (cloud) => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const first = cloud.database.find('ticket_entries', { ticketId, kind: 'shopper' })[0];
      return { key: newKey(), ticketId, entryId: String(first?._id), reason: '回电核实' };
    },
    otherwise: { reason: '另一个理由' },
    leadsTo: 'open',
  },
  {
    name: 'agent',
    openid: LEAD,
    action: 'ticket.lookAfter',
    input: async (cloud) => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId, stars: 1 });
      return { key: newKey(), ticketId, step: 'take' };
    },
    otherwise: { step: 'settle' },
    leadsTo: 'resolved',
  },
];
