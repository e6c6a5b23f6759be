import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { ActionName, InputOf } from '../../contract';
import { FIRST_CALENDAR } from '../../domain/calendar';
import { DAY } from '../../domain/kernel';
import { PAGE_PATHS } from '../../domain/kernel/page-paths';
import { READY_RULES } from '../../domain/rules';
import { FIRST_POLICIES } from '../../domain/service-level';
import { READY_FILTERS } from '../../domain/views';
import type { TestCloud } from '../cloud/describe-cloud';
import { call, DESK_TEMPLATE, REPLY_TEMPLATE, STATUS_TEMPLATE } from './desk-cloud';
import { EDITOR, faqDesk, OTHER } from './merchant/faq-desk';
import { missedRow } from './missed-row';
import { FULL_POINTS, seedReview } from './seed-review';
import { message, newKey, orderDoc } from './ticket-desk';

export const OWNER = 'oDesk_Owner-0123456789abcdef';
export const AGENT = 'oDesk_Agent-0123456789abcdef';
export const STRANGER = 'oSomebody_Else-0123456789abc';
export const CLAIM_CODE = 'ABCDEFGHJKMNPQRSTUVW';
const MISSED = '宠物能不能一起寄';

/** One write that is not of one ticket, as somebody who may would make it. */
export interface DeskWrite {
  readonly name: 'shopper' | 'agent' | 'merchant' | 'exchange';
  readonly action: ActionName<'shopper'> | ActionName<'agent'> | ActionName<'merchant'> | ActionName<'exchange'>;
  readonly openid: string;
  /** What has to have happened at WeChat, which keeps it beside our records. */
  readonly atWechat?: (cloud: TestCloud) => Promise<void>;
  /** Brings the desk where the write is possible, and answers its input without the key. */
  readonly input: (cloud: TestCloud) => Promise<object>;
}

const byShopper = { name: 'shopper', openid: STRANGER } as const;
const byOwner = { name: 'merchant', openid: OWNER } as const;
const byAgent = { name: 'agent', openid: AGENT } as const;
const byInspector = { name: 'agent', openid: OWNER } as const;
const NO_POINTS = Object.fromEntries(Object.keys(FULL_POINTS).map((id) => [id, 0]));
const byLead = { name: 'agent', openid: OWNER } as const;
const byEditor = { name: 'merchant', openid: EDITOR } as const;
const agentId = memberIdOf(AGENT);

const anArticle = (cloud: TestCloud) => faqDesk(cloud).idOf('common');

/** Saves an article, and brings it on: to be reviewed, or to be published. */
async function savedArticle(cloud: TestCloud, upTo: 'draft' | 'review' | 'ready' = 'draft'): Promise<string> {
  const { edit, as, approve } = faqDesk(cloud);
  const articleId = anArticle(cloud);
  await edit(articleId, { question: '改过的问题？' });
  if (upTo === 'review') await as(EDITOR, 'faq.submit', { articleIds: [articleId] });
  if (upTo === 'ready') await approve(articleId);
  return articleId;
}

const INCIDENT = { topic: 'shipping', words: '部分快递停运，正在联系快递' } as const;
const anIncident = async (cloud: TestCloud) =>
  (await call(cloud, OWNER, 'agent', 'incident.open', { key: 'key-of-incident', ...INCIDENT })).incidentId;

/** A wording that found nothing, beside what is published. Answers its id. */
async function missedWords(cloud: TestCloud): Promise<string[]> {
  const { publish, as } = faqDesk(cloud);
  await publish();
  const events = [{ type: 'miss' as const, text: MISSED, outcome: 'none' as const }];
  await call(cloud, STRANGER, 'shopper', 'faq.report', { key: 'key-of-missed', events });
  const { groups } = await as(EDITOR, 'faq.misses', {});
  return groups.flatMap(({ missIds }) => missIds);
}

const A_WEBHOOK: Omit<InputOf<'merchant', 'connection.save'>, 'key'> = {
  ...{ expectedVersion: 0, kind: 'webhook', name: '会员系统', isOn: true, wants: ['created', 'clock.breached'] },
  target: { kind: 'webhook', address: 'https://hooks.example.com/in' },
};
const aConnection = async (cloud: TestCloud) =>
  (await call(cloud, OWNER, 'merchant', 'connection.save', { key: 'key-of-connection', ...A_WEBHOOK })).connectionId;

const A_MACRO = { labelIds: [], reply: { text: '退好了', asks: false }, end: { do: 'resolve' as const } };

const URGENT = { do: 'urgent', isUrgent: true } as const;
/** Two that can be called urgent. */
const twoWaiting = async (cloud: TestCloud): Promise<string[]> => {
  const leave = (key: string) => call(cloud, STRANGER, 'shopper', 'ticket.create', message({ key }));
  return [(await leave('key-of-one')).ticketId, (await leave('key-of-another')).ticketId];
};

const byAdmin = { name: 'exchange', openid: OWNER } as const;

/** A request of the only admin's. Answers its id. */
async function askedForFile(cloud: TestCloud, key = 'key-of-export'): Promise<string> {
  const wish = { key, fromAt: cloud.clock.now() - DAY, untilAt: cloud.clock.now(), format: 'csv' as const };
  const { requestId } = await call(cloud, OWNER, 'exchange', 'tickets.requestExport', wish);
  return requestId;
}

/** Every write that is not of one ticket. A test holds this list to the contract. */
export const DESK_WRITES: readonly DeskWrite[] = [
  {
    ...byShopper,
    action: 'notice.grant',
    input: async () => ({ choices: { [REPLY_TEMPLATE]: 'accept' } }),
  },
  {
    ...byShopper,
    action: 'care.wish',
    input: async (cloud) => {
      cloud.database.insert('orders', [orderDoc('order-coming', STRANGER, { state: 'awaiting_receipt' }) as never]);
      return { orderId: 'order-coming', choices: { [STATUS_TEMPLATE]: 'accept' } };
    },
  },
  {
    ...byShopper,
    action: 'order.ask',
    input: async (cloud) => {
      cloud.database.insert('orders', [orderDoc('order-asked', STRANGER) as never]);
      return { orderId: 'order-asked', kind: 'cancel', reason: 'mistake', text: '地址也写错了' };
    },
  },
  { ...byShopper, action: 'upload.prepare', input: async () => ({ extensions: ['jpg', 'png'] }) },
  {
    ...byShopper,
    action: 'faq.report',
    input: async (cloud) => {
      await faqDesk(cloud).publish();
      return { events: [{ type: 'handoff' }, { type: 'miss', text: MISSED, outcome: 'none' }] };
    },
  },
  {
    ...byShopper,
    action: 'data.delete',
    atWechat: async (cloud) => void cloud.seen(STRANGER),
    input: async (cloud) => {
      const { ticketId } = await call(cloud, STRANGER, 'shopper', 'ticket.create', message());
      await call(cloud, STRANGER, 'shopper', 'ticket.withdraw', { key: newKey(), ticketId });
      return {};
    },
  },
  {
    ...byAgent,
    action: 'notice.grant',
    input: async () => ({ choices: { [DESK_TEMPLATE]: 'accept' } }),
  },
  {
    name: 'agent',
    openid: OWNER,
    action: 'missed.retry',
    input: async (cloud) => {
      cloud.database.insert('outbox', [missedRow('o-missed')]);
      return { id: 'o-missed' };
    },
  },
  {
    ...byInspector,
    action: 'qa.score',
    input: async (cloud) => ({ reviewId: seedReview(cloud), points: FULL_POINTS, comment: '总的不错' }),
  },
  {
    ...byAgent,
    action: 'qa.appeal',
    input: async (cloud) => ({ reviewId: seedReview(cloud, 'scored'), text: '开头问过好了' }),
  },
  {
    ...byInspector,
    action: 'qa.answer',
    input: async (cloud) => ({ reviewId: seedReview(cloud, 'appealed'), text: '看过了', points: NO_POINTS }),
  },
  {
    ...byInspector,
    action: 'qa.saveSheet',
    input: async () => ({ items: [{ id: 'all', name: '全部', weight: 100, isFatal: false }], expectedVersion: 1 }),
  },
  {
    ...byInspector,
    action: 'qa.raiseTask',
    input: async (cloud) => ({ reviewId: seedReview(cloud), kind: 'faq', text: '退款几天到账没有答案' }),
  },
  {
    ...byInspector,
    action: 'qa.closeTask',
    input: async (cloud) => {
      const task = { reviewId: seedReview(cloud), kind: 'faq' as const, text: '退款几天到账没有答案' };
      const { taskId } = await call(cloud, OWNER, 'agent', 'qa.raiseTask', { key: 'key-of-task', ...task });
      return { taskId, as: 'done' };
    },
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'faq.propose',
    input: async (cloud) => {
      const message = { key: 'key-of-message', text: '退款到哪了', topic: 'refund' as const };
      const { ticketId } = await call(cloud, STRANGER, 'shopper', 'ticket.create', message);
      await call(cloud, OWNER, 'agent', 'ticket.claim', { key: 'key-of-claim', ticketId });
      await call(cloud, OWNER, 'agent', 'ticket.resolve', { key: 'key-of-end', ticketId, text: '三天内到账' });
      return { ticketId, question: '退款多久到账？', answer: '三天内到账，13800138012' };
    },
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'faq.answer',
    input: async (cloud) => {
      await faqDesk(cloud).publish();
      const message = { key: 'key-of-message', text: '退款到哪了', topic: 'refund' as const };
      const { ticketId } = await call(cloud, STRANGER, 'shopper', 'ticket.create', message);
      return { articleId: anArticle(cloud), ticketIds: [ticketId] };
    },
  },
  { ...byAgent, action: 'presence.set', input: async () => ({ to: 'online' }) },
  {
    name: 'merchant',
    openid: STRANGER,
    action: 'admin.claim',
    input: async () => ({ code: CLAIM_CODE, name: '店主' }),
  },
  {
    ...byAdmin,
    action: 'tickets.requestExport',
    input: async (cloud) => ({ fromAt: cloud.clock.now() - DAY, untilAt: cloud.clock.now(), format: 'csv' }),
  },
  {
    name: 'exchange',
    openid: STRANGER,
    action: 'tickets.decideExport',
    input: async (cloud) => {
      const invited = { key: 'key-of-invite', name: '小陈', roles: ['admin' as const] };
      const { code } = await call(cloud, OWNER, 'merchant', 'member.invite', invited);
      await call(cloud, STRANGER, 'merchant', 'member.accept', { key: 'key-of-accept', code });
      return { requestId: await askedForFile(cloud), verdict: 'approve' };
    },
  },
  {
    ...byAdmin,
    action: 'tickets.cancelExport',
    input: async (cloud) => ({ requestId: await askedForFile(cloud) }),
  },
  { ...byOwner, action: 'member.invite', input: async () => ({ name: '小陈', roles: ['agent'] }) },
  {
    name: 'merchant',
    openid: STRANGER,
    action: 'member.accept',
    input: async (cloud) => {
      const invited = { key: 'key-of-invite', name: '小陈', roles: ['agent' as const] };
      const { code } = await call(cloud, OWNER, 'merchant', 'member.invite', invited);
      return { code };
    },
  },
  {
    ...byOwner,
    action: 'member.revokeInvite',
    input: async (cloud) => {
      const invited = { key: 'key-of-invite', name: '小陈', roles: ['agent' as const] };
      await call(cloud, OWNER, 'merchant', 'member.invite', invited);
      return { inviteId: String(cloud.database.find('invites')[0]?._id) };
    },
  },
  { ...byOwner, action: 'member.rename', input: async () => ({ memberId: agentId, name: '小林儿' }) },
  { ...byOwner, action: 'member.setRoles', input: async () => ({ memberId: agentId, roles: ['editor'] }) },
  { ...byOwner, action: 'member.disable', input: async () => ({ memberId: agentId }) },
  {
    ...byOwner,
    action: 'member.enable',
    input: async (cloud) => {
      await call(cloud, OWNER, 'merchant', 'member.disable', { key: 'key-of-disable', memberId: agentId });
      return { memberId: agentId };
    },
  },
  {
    ...byOwner,
    action: 'hours.save',
    input: async () => ({ calendar: FIRST_CALENDAR, expectedVersion: 0 }),
  },
  {
    ...byOwner,
    action: 'rota.save',
    input: async () => ({
      teamId: 'aftersale',
      shifts: [{ name: '小林', weekdays: [0, 1, 2], slot: { from: 540, to: 1080 } }],
      expectedVersion: 0,
    }),
  },
  {
    ...byAgent,
    action: 'cannedReply.save',
    input: async () => ({
      title: '问好',
      text: '{{shopper|你}}好，我是{{agent}}。',
      shortcut: 'nh',
      of: 'own',
      expectedVersion: 0,
    }),
  },
  {
    ...byAgent,
    action: 'cannedReply.remove',
    input: async (cloud) => {
      const reply = { title: '问好', text: '你好', shortcut: 'nh', of: 'own' as const, expectedVersion: 0 };
      const { replyId } = await call(cloud, AGENT, 'agent', 'cannedReply.save', { key: 'key-of-canned', ...reply });
      return { replyId, expectedVersion: 1 };
    },
  },
  { ...byLead, action: 'incident.open', input: async () => INCIDENT },
  {
    ...byLead,
    action: 'incident.reword',
    input: async (cloud) => ({ incidentId: await anIncident(cloud), words: '部分快递停运，正在联系' }),
  },
  {
    ...byLead,
    action: 'incident.announce',
    input: async (cloud) => ({ incidentId: await anIncident(cloud), text: '快递停运了，明天恢复。' }),
  },
  {
    ...byLead,
    action: 'incident.mend',
    input: async (cloud) => ({ incidentId: await anIncident(cloud), text: '快递恢复了。' }),
  },
  {
    ...byLead,
    action: 'incident.takeBack',
    input: async (cloud) => {
      const incidentId = await anIncident(cloud);
      const said = { key: 'key-of-telling', incidentId, text: '快递恢复了。' };
      await call(cloud, OWNER, 'agent', 'incident.mend', said);
      return { incidentId };
    },
  },
  {
    ...byLead,
    action: 'alarm.setAside',
    input: async (cloud) => {
      const at = cloud.clock.now();
      const alarm = { id: 'alarm-1', topic: 'shipping', count: 23, minutes: 10, usual: 4, at };
      const raised = { createdAt: at, updatedAt: at, v: 1, kind: 'raised', alarm, status: 'raised', by: null };
      cloud.database.insert('alarms', [{ _id: 'alarm-1', ...raised }]);
      return { alarmId: 'alarm-1' };
    },
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'macro.save',
    input: async () => ({ title: '退好了', steps: A_MACRO, of: 'shop', expectedVersion: 0 }),
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'macro.remove',
    input: async (cloud) => {
      const macro = { key: 'key-of-macro', title: '退好了', steps: A_MACRO, of: 'shop' as const, expectedVersion: 0 };
      const { macroId } = await call(cloud, OWNER, 'agent', 'macro.save', macro);
      return { macroId, expectedVersion: 1 };
    },
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'view.save',
    input: async () => ({ title: '投诉', filter: READY_FILTERS.complaints, of: 'shop', expectedVersion: 0 }),
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'view.remove',
    input: async (cloud) => {
      const filter = READY_FILTERS.complaints as InputOf<'agent', 'view.save'>['filter'];
      const view = { key: 'key-of-view', title: '投诉', filter, of: 'shop' as const, expectedVersion: 0 };
      const { viewId } = await call(cloud, OWNER, 'agent', 'view.save', view);
      return { viewId, expectedVersion: 1 };
    },
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'bulk.take',
    input: async (cloud) => ({ step: URGENT, ticketIds: await twoWaiting(cloud) }),
  },
  {
    ...byAgent,
    openid: OWNER,
    action: 'bulk.undo',
    input: async (cloud) => {
      const taken = { key: 'key-of-bulk', step: URGENT, ticketIds: await twoWaiting(cloud) };
      await call(cloud, OWNER, 'agent', 'bulk.take', taken);
      return { bulkKey: taken.key, ticketIds: taken.ticketIds };
    },
  },
  {
    ...byOwner,
    action: 'settings.save',
    input: async () => ({ changes: { shopName: '暖木小铺', tierNames: { gold: '黑金' } }, expectedVersion: 1 }),
  },
  {
    ...byOwner,
    action: 'promise.save',
    input: async () => ({ policies: FIRST_POLICIES, expectedVersion: 1 }),
  },
  { ...byOwner, action: 'connection.save', input: async () => A_WEBHOOK },
  {
    ...byOwner,
    action: 'connection.renewSecret',
    input: async (cloud) => ({ connectionId: await aConnection(cloud) }),
  },
  { ...byOwner, action: 'connection.remove', input: async (cloud) => ({ connectionId: await aConnection(cloud) }) },
  { ...byOwner, action: 'connection.test', input: async (cloud) => ({ connectionId: await aConnection(cloud) }) },
  {
    ...byOwner,
    action: 'connection.sendAgain',
    input: async (cloud) => {
      const at = { key: 'key-of-the-test', connectionId: await aConnection(cloud) };
      await call(cloud, OWNER, 'merchant', 'connection.test', at);
      const [row] = cloud.database.find('dispatches');
      cloud.database.insert('dispatches', [{ ...row, _id: 'dead', state: 'dead', failure: 'refused', code: 500 }]);
      return { dispatchId: 'dead' };
    },
  },
  {
    ...byOwner,
    action: 'rule.save',
    input: async () => ({ rules: READY_RULES, expectedVersion: 1 }),
  },
  {
    ...byOwner,
    action: 'campaign.save',
    input: async (cloud) => ({
      campaigns: [{ keywords: ['红包'], text: '在首页领。', fromAt: 0, untilAt: cloud.clock.now() + DAY }],
      expectedVersion: 1,
    }),
  },
  {
    ...byOwner,
    action: 'word.save',
    input: async () => ({ list: 'promise', words: [{ word: '保证', better: '争取' }], expectedVersion: 1 }),
  },
  {
    ...byOwner,
    action: 'template.save',
    input: async () => ({
      kind: 'status',
      template: { templateId: 'TemplateOther0000000000', keys: { state: 'phrase1', hint: 'thing2' } },
      expectedVersion: 1,
    }),
  },
  { ...byOwner, action: 'label.save', input: async () => ({ name: '易碎', expectedVersion: 0 }) },
  {
    ...byOwner,
    action: 'template.test',
    atWechat: async (cloud) => {
      // As many as a test may need that sends again.
      for (let taps = 0; taps < 4; taps += 1) await cloud.tapSubscribe(OWNER, { [REPLY_TEMPLATE]: 'accept' });
    },
    input: async () => ({ kind: 'reply' }),
  },
  { ...byOwner, action: 'link.setShipping', input: async () => ({ isOurs: true }) },
  {
    ...byOwner,
    action: 'page.save',
    input: async () => ({
      named: [{ name: '常见问题', path: PAGE_PATHS.help }],
      order: `${PAGE_PATHS.help}?orderId={orderId}`,
      orders: null,
      expectedVersion: 1,
    }),
  },
  {
    ...byOwner,
    action: 'team.save',
    input: async () => ({ name: '发票组', topics: ['invoice'], expectedVersion: 1 }),
  },
  {
    ...byOwner,
    action: 'team.archive',
    input: async (cloud) => {
      const message = { key: 'key-of-message', text: '退款到哪了', topic: 'refund' as const };
      await call(cloud, STRANGER, 'shopper', 'ticket.create', message);
      return { teamId: 'aftersale', expectedVersion: 1 };
    },
  },
  {
    ...byEditor,
    action: 'faq.save',
    input: async (cloud) => {
      const { version, ...article } = await faqDesk(cloud).get(anArticle(cloud));
      return { article: { ...article, question: '改过的问题？' }, expectedVersion: version };
    },
  },
  {
    ...byEditor,
    action: 'faq.saveCategories',
    input: async (cloud) => {
      const { categories, categoriesVersion } = await faqDesk(cloud).list();
      return { categories: [...categories].reverse(), expectedVersion: categoriesVersion };
    },
  },
  {
    ...byEditor,
    action: 'faq.saveSynonyms',
    input: async (cloud) => {
      const { version } = await faqDesk(cloud).as(EDITOR, 'faq.synonyms', {});
      return { groups: ['快递 件儿'], expectedVersion: version };
    },
  },
  {
    ...byEditor,
    action: 'faq.order',
    input: async (cloud) => {
      const { articles } = await faqDesk(cloud).list();
      const [first] = articles.filter(({ tier }) => tier === 'common');
      return { categoryId: first?.categoryId, articleIds: [first?.id] };
    },
  },
  { ...byEditor, action: 'faq.submit', input: async (cloud) => ({ articleIds: [await savedArticle(cloud)] }) },
  {
    ...byEditor,
    openid: OTHER,
    action: 'faq.review',
    input: async (cloud) => ({ articleIds: [await savedArticle(cloud, 'review')], verdict: 'approve' }),
  },
  {
    ...byEditor,
    action: 'faq.publish',
    input: async (cloud) => {
      await faqDesk(cloud).publish();
      await savedArticle(cloud, 'ready');
      return {};
    },
  },
  {
    ...byEditor,
    action: 'faq.schedule',
    input: async (cloud) => ({ publishAt: cloud.clock.now() + DAY }),
  },
  {
    ...byEditor,
    action: 'faq.rollBack',
    input: async (cloud) => {
      const first = await faqDesk(cloud).publish();
      await savedArticle(cloud, 'ready');
      await faqDesk(cloud).publish();
      return { publicationId: first.publicationId };
    },
  },
  {
    ...byEditor,
    action: 'faq.attachMiss',
    input: async (cloud) => ({ missIds: await missedWords(cloud), text: MISSED, articleId: anArticle(cloud) }),
  },
  {
    ...byEditor,
    action: 'faq.detachMiss',
    input: async (cloud) => {
      const attached = { missIds: await missedWords(cloud), text: MISSED, articleId: anArticle(cloud) };
      const { version } = await faqDesk(cloud).as(EDITOR, 'faq.attachMiss', attached);
      return { ...attached, expectedVersion: version };
    },
  },
  { ...byEditor, action: 'faq.dismissMiss', input: async (cloud) => ({ missIds: await missedWords(cloud) }) },
];
