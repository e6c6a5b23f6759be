import { memberIdOf } from '../../cloudfunctions/_records/context';
import type {
  CollectionName,
  DeskSettings,
  Documents,
  EntryDoc,
  HeadDoc,
  MemberDoc,
  TicketDoc,
} from '../../cloudfunctions/_records/documents';
import { headIdOf, newHead } from '../../cloudfunctions/_records/head-record';
import type { InputOf } from '../../contract';
import type { DeskRole } from '../../domain/agent';
import { DAY } from '../../domain/kernel';
import { type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { call, DESK, seedDesk } from './desk-cloud';

/** People of the tests, by what they are. */
export const SHOPPER = 'oShopper_Lin-0123456789abcde';
export const GOLD_SHOPPER = 'oShopper_Chen-0123456789abcd';
export const OTHER_SHOPPER = 'oShopper_Wang-0123456789abcd';
export const AGENT = 'oDesk_Agent-0123456789abcdef';
export const COLLEAGUE = 'oDesk_Colleague-0123456789ab';
export const ELSEWHERE = 'oDesk_Elsewhere-0123456789ab';
export const LEAD = 'oDesk_Lead-0123456789abcdefg';
export const QA = 'oDesk_Qa-0123456789abcdefghi';
export const EDITOR = 'oDesk_Editor-0123456789abcde';
export const ADMIN = 'oDesk_Admin-0123456789abcdef';
export const DISABLED = 'oDesk_Disabled-0123456789abc';

const MEMBERS: readonly [openid: string, name: string, role: DeskRole, teamId: string | null][] = [
  [AGENT, '小林', 'agent', 'aftersale'],
  [COLLEAGUE, '小方', 'agent', 'aftersale'],
  [ELSEWHERE, '小陈', 'agent', 'presale'],
  [LEAD, '秦岚', 'lead', 'aftersale'],
  [QA, '顾平', 'qa', null],
  [EDITOR, '知夏', 'editor', null],
  [ADMIN, '店主', 'admin', null],
  [DISABLED, '小郑', 'agent', 'aftersale'],
];

export const ORDER = 'order-1';
export const OTHERS_ORDER = 'order-9';

/** Puts settings, people, orders and canned replies into an empty cloud, as seen from the clock's beginning. */
export function seedTicketDesk(cloud: TestCloud, settings: Partial<DeskSettings> = {}): void {
  const put = <C extends CollectionName>(collection: C, documents: readonly Documents[C][]) =>
    cloud.database.insert(collection, documents as unknown as readonly Readonly<Record<string, unknown>>[]);
  seedDesk(cloud, settings);
  put(
    'members',
    MEMBERS.map(([openid, name, role, teamId]) => memberDoc(openid, name, role, teamId)),
  );
  put(
    'heads',
    MEMBERS.filter(([openid]) => openid !== DISABLED).map(([openid]) =>
      newHead(openid, { isDeskMember: true }, testStartAt),
    ),
  );
  put('shoppers', [
    { _id: SHOPPER, name: '林晓曼', tier: 'none' },
    { _id: GOLD_SHOPPER, name: '陈思远', tier: 'gold' },
  ]);
  put('orders', [orderDoc(ORDER, SHOPPER), orderDoc(OTHERS_ORDER, OTHER_SHOPPER)]);
  put('canned_replies', [
    { _id: 'c2', ...born, title: '催件', text: '已经帮你催了', shortcut: 'cj', rank: 2 },
    { _id: 'c1', ...born, title: '问好', text: '你好呀', shortcut: 'nh', rank: 1 },
  ]);
}

const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };

function memberDoc(openid: string, name: string, role: DeskRole, teamId: string | null): MemberDoc {
  const status = openid === DISABLED ? 'disabled' : 'active';
  const teamIds = teamId === null ? [] : [teamId];
  return { _id: memberIdOf(openid), ...born, openid, name, roles: [role], teamIds, status };
}

export function orderDoc(id: string, shopperId: string, more: Partial<Documents['orders']> = {}): Documents['orders'] {
  return {
    _id: id,
    number: `20261118${id}`,
    shopperId,
    state: 'awaiting_shipment',
    stateAt: testStartAt - DAY,
    title: '手冲咖啡壶等 2 件',
    items: [{ title: '手冲咖啡壶', spec: '600 ml', quantity: 1, priceFen: 19_900, image: '/pictures/kettle.svg' }],
    amountFen: 19_900,
    receiver: { name: '林晓曼', phone: '13800138012', region: '浙江省 杭州市 西湖区', address: '文三路 88 号' },
    createdAt: testStartAt - 2 * DAY,
    expectedShipAt: testStartAt + 2 * DAY,
    ...more,
  };
}

/** The shop's labels of these names, unless they are there. Answers their ids. */
export function seedLabels(cloud: TestCloud, names: readonly string[]): readonly string[] {
  const labels = names.map((name, nth) => ({ id: `label-${nth}`, name }));
  if (cloud.database.find('settings', { _id: 'labels' }).length === 0)
    cloud.database.insert('settings', [{ _id: 'labels', labels, v: 1 }]);
  return labels.map(({ id }) => id);
}

let keys = 0;
/** A fresh idempotency key. */
export const newKey = () => `key-${(keys++).toString().padStart(8, '0')}`;

/** A message as a shopper leaves it, about refunds: the after-sale team's. */
export function message(more: Partial<InputOf<'shopper', 'ticket.create'>> = {}): InputOf<'shopper', 'ticket.create'> {
  return { key: newKey(), text: '退款什么时候到账呀', topic: 'refund', ...more };
}

/** A ticket at some point of its life, made by the calls that lead there. Answers its id. */
export async function ticketThatIs(
  cloud: TestCloud,
  state: 'new' | 'open' | 'answered' | 'asked' | 'on_hold' | 'resolved' | 'cancelled',
  more: Partial<InputOf<'shopper', 'ticket.create'>> = {},
): Promise<string> {
  const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message(more));
  const on = () => ({ key: newKey(), ticketId });
  if (state === 'new') return ticketId;
  if (state === 'cancelled') {
    await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', on());
    return ticketId;
  }
  await call(cloud, AGENT, 'agent', 'ticket.claim', on());
  if (state === 'answered' || state === 'asked') {
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(), text: '今天到账', asks: state === 'asked' });
  } else if (state === 'on_hold') {
    const untilAt = cloud.clock.now() + DAY;
    await call(cloud, AGENT, 'agent', 'ticket.hold', { ...on(), untilAt, reason: '等待仓库' });
  } else if (state === 'resolved') {
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(), text: '已退款' });
  }
  return ticketId;
}

/** The stored ticket. */
export function storedTicket(cloud: TestCloud, ticketId: string): TicketDoc {
  const [ticket] = cloud.database.find('tickets', { _id: ticketId });
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket as unknown as TicketDoc;
}

/** The stored entries of a ticket, oldest first. */
export function storedEntries(cloud: TestCloud, ticketId: string): EntryDoc[] {
  const entries = cloud.database.find('ticket_entries', { ticketId }) as unknown as EntryDoc[];
  return [...entries].sort((a, b) => a.at - b.at);
}

export const TEAM_OF_REFUNDS = DESK.teams[1]?.name;

/** The head record of a person. */
export function headOf(cloud: Pick<TestCloud, 'database'>, openid: string): HeadDoc | undefined {
  return cloud.database.find('heads', { _id: headIdOf(openid) })[0] as unknown as HeadDoc | undefined;
}
