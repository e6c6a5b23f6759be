import Papa from 'papaparse';
import { articleDoc, categoriesDoc } from '../../cloudfunctions/_faq/faq-docs';
import { memberIdOf, uploadFolderOf } from '../../cloudfunctions/_records/context';
import { FAQ_CATEGORIES } from '../../demo/seed/faq';
import { dateOf, USUAL_ZONE } from '../../domain/calendar';
import { ALERTS, CONNECTION_BOUNDS, WEBHOOK_EVENTS } from '../../domain/connections';
import type { ArticleBlock, FaqArticle } from '../../domain/faq';
import { chinaDay, DAY, FIELD_CHARS, HOUR, LIST_COUNTS, NEVER, OUR_LIMITS } from '../../domain/kernel';
import { QUALITY_BOUNDS } from '../../domain/quality';
import { ROTA_BOUNDS } from '../../domain/rota';
import { ANY_TIME, NO_STEPS, READY_RULES, RULE_BOUNDS } from '../../domain/rules';
import { CHANNELS, PRIORITIES, PROMISE_BOUNDS, TARGET_MINUTES } from '../../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../../domain/shop';
import { TICKET_STATUSES, TOPICS } from '../../domain/ticket';
import { READY_FILTERS, VIEW_TITLE_CHARS, VIEWS_SHOWN, type ViewFilter } from '../../domain/views';
import { WORD_BOUNDS, WORD_LISTS } from '../../domain/wording';
import { type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { articleOf } from '../domain/faq/article-of';
import { call } from './desk-cloud';
import { FULL_BOARD } from './figures/full-board';
import { missedRow } from './missed-row';
import { seedPublished } from './published-faq';
import { FULL_POINTS, seedReview } from './seed-review';
import {
  ADMIN,
  AGENT,
  EDITOR,
  LEAD,
  message,
  newKey,
  ORDER,
  orderDoc,
  QA,
  SHOPPER,
  seedLabels,
  seedTicketDesk,
  ticketThatIs,
} from './ticket-desk';

/** Three bytes each in UTF-8: what a text of a certain length weighs at most. `nth` begins it, so that no two are alike. */
const full = (chars: number, nth = '') => nth + '茶'.repeat(chars - nth.length);
const many = <T>(count: number, make: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => make(nth));
const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };

/** A filter that names all there is. */
const FULL_FILTER: ViewFilter = {
  ...{ among: 'all', statuses: TICKET_STATUSES, topics: TOPICS, tiers: MEMBER_TIERS, priorities: PRIORITIES },
  ...{ channels: CHANNELS, orderStates: ORDER_STATES, clock: 'soon', isAwaited: true, withinDays: 30 },
  teamIds: many(LIST_COUNTS.teams, (nth) => `team-${nth}`),
  labelIds: many(LIST_COUNTS.labelsOfTicket, (nth) => `label-${nth}`),
};

/** As much as the contract lets an editor write into one article. */
function fullBlocks(filling = '茶'): ArticleBlock[] {
  return many(20, () => ({ type: 'steps', items: many(12, () => filling.repeat(300)) }));
}
const fullArticle = (nth: number, more: Partial<FaqArticle> = {}): FaqArticle =>
  articleOf({
    id: `full-${nth}`,
    question: full(60, `${nth}号`),
    similar: many(20, (place) => full(60, `${nth}-${place}-`)),
    keywords: many(20, (place) => full(20, `${nth}-${place}-`)),
    blocks: fullBlocks(),
    updatedAt: testStartAt,
    ...more,
  });

function saveFaq(cloud: TestCloud, articles: readonly FaqArticle[]): void {
  cloud.database.insert('settings', [{ ...categoriesDoc(FAQ_CATEGORIES, testStartAt) }]);
  cloud.database.insert(
    'faq_articles',
    articles.map((article) => ({ ...articleDoc(article) })),
  );
}
const publish = (cloud: TestCloud, articles: readonly FaqArticle[]) =>
  void seedPublished(cloud, { categories: FAQ_CATEGORIES, articles });

const put = (cloud: TestCloud, path: string, content: string | Buffer = 'file') =>
  cloud.storage.put(path, Buffer.from(content), 'image/jpeg').fileId;

/** A file of which no row can be brought in. */
function fileToMend(cloud: TestCloud) {
  saveFaq(cloud, []);
  const rows = many(1_500, (nth) => [full(200, `没有这类${nth}`), full(400, `问题${nth}`), full(300)]);
  const content = Papa.unparse([['分类', '问题', '答案'], ...rows]);
  return { fileId: put(cloud, `${uploadFolderOf(EDITOR)}/imports/long.csv`, content), format: 'csv' };
}

/** A thread to which its shopper added as much as they may for a while. */
async function longThread(cloud: TestCloud): Promise<string> {
  const ticketId = await ticketThatIs(cloud, 'open');
  const pictures = many(OUR_LIMITS.ticketImages, (nth) => put(cloud, `${uploadFolderOf(SHOPPER)}/${nth}.jpg`));
  for (let round = 0; round < OUR_LIMITS.timelinePage; round += 1) {
    await cloud.clock.advance(25_000);
    const text = full(OUR_LIMITS.ticketTextChars);
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text, pictures });
  }
  return ticketId;
}

async function manyTickets(cloud: TestCloud): Promise<object> {
  for (let nth = 0; nth < OUR_LIMITS.listPage + 2; nth += 1) {
    const text = full(OUR_LIMITS.ticketTextChars, String(nth));
    await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ text, orderId: ORDER, searched: full(100) }));
  }
  return {};
}

function manyMembers(cloud: TestCloud): object {
  const teamIds = many(20, (nth) => `team-${nth}`.padEnd(64, 'x'));
  const names = cloud.database.count('members');
  cloud.database.insert(
    'members',
    many(OUR_LIMITS.members - names, (nth) => {
      const openid = `oDesk_Many-${String(nth).padStart(17, '0')}`;
      const member = { openid, name: full(20), roles: ['agent', 'lead', 'admin'], teamIds, status: 'active' };
      return { _id: memberIdOf(openid), ...born, ...member };
    }),
  );
  cloud.database.insert(
    'invites',
    many(OUR_LIMITS.members, (nth) => ({
      _id: `invite${nth}`,
      ...born,
      name: full(20),
      roles: ['agent', 'lead'],
      teamIds,
      invitedBy: memberIdOf(ADMIN),
      expiresAt: testStartAt + DAY,
      usedBy: null,
    })),
  );
  return {};
}

/** Twenty teams, each with as many exceptional days as it may have, and on every day as many slots. */
function manyCalendars(cloud: TestCloud): object {
  const slots = many(LIST_COUNTS.slots, (nth) => ({ from: 1_000 + nth * 60, to: 1_030 + nth * 60 }));
  const days = Object.fromEntries(many(LIST_COUNTS.exceptionalDays, (nth) => [dateOf(20_000 + nth), slots]));
  const calendar = { zone: USUAL_ZONE, week: many(7, () => slots), days, v: 1 };
  const teams = many(20, (nth) => ({ id: `team-${nth}`.padEnd(64, 'x'), name: full(20), topics: [] }));
  const ofTeams = Object.fromEntries(teams.map(({ id }) => [id, calendar]));
  cloud.reset();
  seedTicketDesk(cloud, { teams });
  cloud.database.insert('settings', [{ _id: 'hours', shop: calendar, teams: ofTeams, v: 1 }]);
  return {};
}

const fullShifts = many(ROTA_BOUNDS.shifts, (nth) => ({
  name: full(FIELD_CHARS.memberName, String(nth)),
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  slot: { from: 540, to: 2_000 },
}));

/** A rota as long as it may be, for a team of everybody. */
function manyShifts(cloud: TestCloud): object {
  manyMembers(cloud);
  const calendar = { zone: USUAL_ZONE, week: many(7, () => [{ from: 0, to: 1440 }]), days: {}, v: 1 };
  cloud.database.insert('settings', [
    { _id: 'hours', shop: calendar, teams: {}, v: 1 },
    { _id: 'rota', teams: { aftersale: { shifts: fullShifts, v: 1 } }, v: 1 },
  ]);
  return { teamId: 'aftersale' };
}

/** As many teams as a desk keeps, and everybody in them. */
function manyTeams(cloud: TestCloud): object {
  const { archivedTeams, teams } = LIST_COUNTS;
  const named = many(teams + archivedTeams, (nth) => ({
    id: `team-${nth}`.padEnd(64, 'x'),
    name: full(FIELD_CHARS.teamName, String(nth)),
    topics: [],
    ...(nth < teams ? {} : { archivedAt: testStartAt }),
  }));
  cloud.reset();
  seedTicketDesk(cloud, { teams: named });
  return manyMembers(cloud);
}

/** As many connections as there may be, mailboxes with everything that one has. */
async function manyConnections(cloud: TestCloud): Promise<object> {
  const { connections, nameChars, hostChars, userChars, recipients } = CONNECTION_BOUNDS;
  const mail = `${'m'.repeat(60)}@${'d'.repeat(40)}.example.com`;
  const host = `${'h'.repeat(60)}.${'h'.repeat(hostChars - 61)}`;
  for (const nth of many(connections, (one) => one)) {
    await call(cloud, ADMIN, 'merchant', 'connection.save', {
      ...{ key: `key-of-${nth}`, expectedVersion: 0, kind: 'email', name: full(nameChars, String(nth)), isOn: true },
      wants: [...ALERTS],
      target: {
        ...{ kind: 'email', host, port: 465, user: full(userChars), password: full(20), from: mail },
        to: many(recipients, () => mail),
      },
    });
  }
  return {};
}

/** Far more than a page of what was told to one connection, each of everything. */
function manyDispatches(cloud: TestCloud): object {
  const content = {
    ...{ type: 'change', at: testStartAt, entryId: 'e' },
    ticket: { id: 't', number: '1120-00042' },
    events: WEBHOOK_EVENTS.map((name) => ({ name })),
  };
  const rest = { state: 'dead', attempts: 9, fromAt: testStartAt, nextAt: testStartAt, failure: 'refused', code: 503 };
  cloud.database.insert(
    'dispatches',
    many(OUR_LIMITS.listPage * 3, (nth) => ({ ...born, ...rest, _id: `d${nth}`, connectionId: 'n1', content })),
  );
  return { connectionId: 'n1' };
}

/** As many rules as there may be, each of everything. */
function manyRules(cloud: TestCloud): object {
  const when = {
    ...ANY_TIME,
    teamIds: many(LIST_COUNTS.teams, (nth) => `team-${nth}`.padEnd(64, 'x')),
    topics: [...TOPICS],
    tiers: [...MEMBER_TIERS],
    priorities: [...PRIORITIES],
    channels: [...CHANNELS],
    orderStates: [...ORDER_STATES],
  };
  const steps = { ...NO_STEPS, isUrgent: true, reply: full(RULE_BOUNDS.textChars), tellsLeads: true };
  const rules = many(RULE_BOUNDS.rules, (nth) => ({
    ...{ id: `rule-${nth}`.padEnd(64, 'x'), name: full(RULE_BOUNDS.nameChars, String(nth)), on: 'created' as const },
    ...{ when, steps, isOn: true, by: memberIdOf(ADMIN), byAt: testStartAt },
  }));
  cloud.reset();
  seedTicketDesk(cloud, { rules });
  return {};
}

/** As many promises as there may be, each of everything; the last takes what is left. */
function manyPromises(cloud: TestCloud): object {
  const match = {
    teamIds: many(LIST_COUNTS.teams, (nth) => `team-${nth}`.padEnd(64, 'x')),
    topics: [...TOPICS],
    tiers: [...MEMBER_TIERS],
    priorities: [...PRIORITIES],
    channels: [...CHANNELS],
  };
  const targets = { first: 1, next: 1, resolution: TARGET_MINUTES.max };
  const none = { teamIds: [], topics: [], tiers: [], priorities: [], channels: [] };
  const policies = many(PROMISE_BOUNDS.promises, (nth) => ({
    id: `p${nth}`.padEnd(64, 'x'),
    name: full(PROMISE_BOUNDS.nameChars, String(nth)),
    match: nth === PROMISE_BOUNDS.promises - 1 ? none : match,
    targets,
    isInHours: true,
  }));
  cloud.reset();
  seedTicketDesk(cloud, { promises: { policies, v: 1 } });
  return {};
}

function manyCampaigns(cloud: TestCloud): object {
  const keywords = many(LIST_COUNTS.campaignKeywords, () => full(FIELD_CHARS.campaignKeyword));
  const campaign = { keywords, text: full(FIELD_CHARS.campaignText), fromAt: 0, untilAt: testStartAt };
  cloud.reset();
  seedTicketDesk(cloud, { campaigns: many(LIST_COUNTS.campaigns, () => campaign) });
  return {};
}

/** Every list the shop's own, as long as each may be. */
function manyWords(cloud: TestCloud): object {
  const words = many(WORD_BOUNDS.words, (nth) => ({
    word: full(WORD_BOUNDS.wordChars, String(nth)),
    better: full(WORD_BOUNDS.betterChars),
    except: many(WORD_BOUNDS.exceptions, () => full(WORD_BOUNDS.exceptionChars)),
    sounds: true,
  }));
  cloud.reset();
  seedTicketDesk(cloud, { wordLists: Object.fromEntries(WORD_LISTS.map((list) => [list, words])) });
  return {};
}

function manyPages(cloud: TestCloud): object {
  const path = (nth: number) => `${nth}/`.padEnd(200, 'x');
  cloud.reset();
  seedTicketDesk(cloud, {
    pages: many(600, path),
    namedPages: many(LIST_COUNTS.namedPages, (nth) => ({
      name: full(FIELD_CHARS.pageName, String(nth)),
      path: path(nth),
    })),
  });
  return {};
}

/** Requests that another admin has approved, of as many as are looked at. */
function manyExports(cloud: TestCloud): object {
  const voice = (openid: string) => ({ id: memberIdOf(openid), name: full(20), at: testStartAt });
  const second = { openid: 'oDesk_Second-0123456789abcdef', name: full(20), roles: ['admin'], teamIds: [] };
  cloud.database.insert('members', [{ _id: memberIdOf(second.openid), ...born, ...second, status: 'active' }]);
  const request = { ...born, fromAt: 0, untilAt: testStartAt + DAY, teamId: null, format: 'csv', standing: 'approved' };
  const made = { aloneFromAt: null, parts: [], cursor: null, isMade: false };
  cloud.database.insert(
    'export_requests',
    many(30, (nth) => ({
      ...{ ...request, ...made, _id: `x${nth}` },
      ...{ asked: voice(ADMIN), decided: voice(second.openid) },
    })),
  );
  return {};
}

export interface FullRead {
  readonly openid: string;
  /** Fills what the action reads to its limits. Answers the input. */
  readonly fill: (cloud: TestCloud) => object | Promise<object>;
}
const shopper = (fill: FullRead['fill']): FullRead => ({ openid: SHOPPER, fill });
const agent = (fill: FullRead['fill']): FullRead => ({ openid: AGENT, fill });
const lead = (fill: FullRead['fill']): FullRead => ({ openid: LEAD, fill });
const editor = (fill: FullRead['fill']): FullRead => ({ openid: EDITOR, fill });
const nothing = () => ({});

/** Every action that only reads, each made to read as much as it can. A test holds this table to the contract. */
export const FULL_READS: Readonly<Record<string, FullRead>> = {
  'shopper/faq.read': shopper((cloud) => {
    publish(
      cloud,
      many(60, (nth) => fullArticle(nth)),
    );
    return { part: 0 };
  }),
  'shopper/order.list': shopper((cloud) => {
    const images = many(40, (nth) => put(cloud, `goods/${full(60, String(nth))}.jpg`));
    const items = many(120, (nth) => ({
      title: full(60),
      spec: full(30),
      quantity: 1,
      priceFen: 1,
      image: images[nth % 40] as string,
    }));
    cloud.database.insert(
      'orders',
      many(OUR_LIMITS.listPage, (nth) => ({ ...orderDoc(`many-${nth}`, SHOPPER, { items, title: full(60) }) })),
    );
    return {};
  }),
  'shopper/order.get': shopper((cloud) => {
    const image = put(cloud, `goods/${full(60)}.jpg`);
    const items = many(500, () => ({ title: full(60), spec: full(30), quantity: 1, priceFen: 1, image }));
    cloud.database.insert('orders', [{ ...orderDoc('large', SHOPPER, { items }) }]);
    return { orderId: 'large' };
  }),
  'shopper/order.find': shopper(() => ({ transactionId: '4'.repeat(64), tradeNumber: ORDER })),
  'shopper/ticket.list': shopper(manyTickets),
  'shopper/ticket.get': shopper(async (cloud) => ({ ticketId: await longThread(cloud) })),
  'shopper/hours.get': shopper(async (cloud) => {
    const hours = many(32, (nth) => [testStartAt + nth * DAY, testStartAt + nth * DAY + 1]);
    cloud.database.insert('settings', [{ _id: 'live', teamHours: { aftersale: hours }, v: 1 }]);
    return { of: { kind: 'ticket', ticketId: await ticketThatIs(cloud, 'new') } };
  }),
  'shopper/ticket.waiting': shopper(async (cloud) => ({ ticketId: await ticketThatIs(cloud, 'new') })),
  'shopper/ticket.earlier': shopper(async (cloud) => ({ ticketId: await longThread(cloud), cursor: AFTER_ALL })),
  'shopper/inbox.head': shopper((cloud) => {
    const hours = many(32, (nth) => [testStartAt + nth * DAY, testStartAt + (nth + 1) * DAY - 1]);
    cloud.database.insert('settings', [{ _id: 'live', hours, faqHash: 'h'.repeat(64), v: 1 }]);
    return {};
  }),
  'shopper/data.get': shopper(async (cloud) => {
    const ticketId = await ticketThatIs(cloud, 'open');
    cloud.database.insert(
      'access_log',
      many(150, (nth) => ({
        ...born,
        _id: `a${nth}`,
        ticketId,
        memberId: 'm',
        memberName: full(20),
        what: 'text',
        reason: null,
      })),
    );
    return {};
  }),
  'agent/session.get': agent(manyWords),
  'agent/queue.list': agent(async (cloud) => ({
    ...(await manyTickets(cloud)),
    view: 'waiting',
    beside: { ticketId: await longThread(cloud) },
  })),
  'agent/ticket.search': agent(async (cloud) => ({ ...(await manyTickets(cloud)), text: '茶' })),
  'agent/ticket.get': agent(async (cloud) => ({ ticketId: await longThread(cloud) })),
  'agent/ticket.readers': agent(async (cloud) => {
    manyMembers(cloud);
    return { ticketId: await ticketThatIs(cloud, 'open') };
  }),
  'agent/ticket.others': agent(async (cloud) => {
    await manyTickets(cloud);
    return { ticketId: await ticketThatIs(cloud, 'open') };
  }),
  'agent/ticket.earlier': agent(async (cloud) => ({ ticketId: await longThread(cloud), cursor: AFTER_ALL })),
  'agent/ticket.faqDraft': agent(async (cloud) => {
    const ticketId = await ticketThatIs(cloud, 'open');
    for (let round = 0; round < OUR_LIMITS.timelinePage; round += 1) {
      const text = full(OUR_LIMITS.ticketTextChars);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text });
    }
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ticketId });
    return { ticketId };
  }),
  'agent/faq.waiting': agent(async (cloud) => {
    publish(cloud, [fullArticle(0, { question: '退款什么时候到账呀' })]);
    for (let nth = 0; nth < LIST_COUNTS.answeredAtOnce + 2; nth += 1) {
      const openid = `oShopper_Many-${String(nth).padStart(15, '0')}`;
      await call(cloud, openid, 'shopper', 'ticket.create', message());
    }
    return { articleId: 'full-0' };
  }),
  'agent/macro.list': agent((cloud) => {
    const steps = {
      labelIds: many(LIST_COUNTS.labelsOfTicket, (nth) => `label-${nth}`),
      reply: { text: full(FIELD_CHARS.cannedText), asks: false },
      end: { do: 'hold', hours: 72, reason: full(FIELD_CHARS.holdReason) },
    };
    cloud.database.insert(
      'macros',
      many(120, (rank) => ({ ...born, _id: `m${rank}`, title: full(16), steps, scope: 'shop', rank })),
    );
    return {};
  }),
  'agent/view.list': agent((cloud) => {
    cloud.database.insert(
      'views',
      many(VIEWS_SHOWN + 20, (rank) => ({
        ...{ ...born, _id: `w${rank}`, title: full(VIEW_TITLE_CHARS), scope: 'shop', rank },
        filter: FULL_FILTER,
      })),
    );
    return {};
  }),
  'agent/view.tickets': agent(async (cloud) => {
    await manyTickets(cloud);
    return { filter: { ...READY_FILTERS.due, among: 'all', clock: null, withinDays: 30 } };
  }),
  'agent/ticket.merged': agent(async (cloud) => {
    const [mergedId, intoId] = [await longThread(cloud), await ticketThatIs(cloud, 'open')];
    await call(cloud, AGENT, 'agent', 'ticket.merge', { key: newKey(), ticketId: mergedId, intoId });
    return { ticketId: intoId, mergedId };
  }),
  'agent/colleague.list': agent(manyMembers),
  'agent/label.list': agent((cloud) => {
    seedLabels(
      cloud,
      many(LIST_COUNTS.labels + LIST_COUNTS.archivedLabels, () => full(FIELD_CHARS.labelName)),
    );
    return {};
  }),
  'agent/incident.list': lead((cloud) => {
    const said = { text: full(300), by: memberIdOf(LEAD), fromAt: testStartAt, after: '', count: 1_000, isDone: true };
    cloud.database.insert(
      'incidents',
      many(30, (nth) => ({
        ...{ ...born, _id: `i${nth}`, topic: 'shipping', articleId: 'a'.repeat(40), words: full(60) },
        ...{ openedBy: memberIdOf(LEAD), sinceAt: 0, linkedTo: null, linked: 1_000, told: said, mended: said },
        ...{ closedAt: testStartAt, dueAt: NEVER },
      })),
    );
    return {};
  }),
  'agent/team.board': lead(manyMembers),
  'agent/team.tickets': lead(async (cloud) => ({
    ...(await manyTickets(cloud)),
    of: { kind: 'team', teamId: 'aftersale' },
  })),
  'agent/missed.list': lead((cloud) => {
    cloud.database.insert(
      'outbox',
      many(60, (nth) => missedRow(`missed-${nth}`)),
    );
    return {};
  }),
  'agent/missed.count': lead((cloud) => {
    cloud.database.insert(
      'outbox',
      many(150, (nth) => missedRow(`missed-${nth}`)),
    );
    return {};
  }),
  'agent/team.poor': lead(async (cloud) => {
    const ticketId = await ticketThatIs(cloud, 'resolved', { text: full(OUR_LIMITS.ticketTextChars) });
    const comment = full(OUR_LIMITS.rateCommentChars);
    await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId, stars: 1, comment });
    const ticket = cloud.database.find('tickets', { _id: ticketId })[0];
    const copies = many(OUR_LIMITS.listPage + 2, (nth) => ({ ...ticket, _id: `copy-${nth}`, number: `copy-${nth}` }));
    // Sealed at another place, the words of a copy would not open.
    const { rating } = ticket as { rating: object };
    cloud.database.insert(
      'tickets',
      copies.map((copy) => ({ ...copy, rating: { ...rating, comment: null } })),
    );
    return {};
  }),
  'agent/team.flagged': lead(async (cloud) => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const text = full(OUR_LIMITS.ticketTextChars, '保证');
    // Sealed at its place, the words of a copy would not open.
    for (let nth = 0; nth < 2; nth += 1)
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text });
    return {};
  }),
  'agent/qa.list': agent((cloud) => {
    for (let nth = 0; nth < OUR_LIMITS.listPage + 2; nth += 1)
      seedReview(cloud, 'scored', { _id: `review-of-${nth}`, agentName: full(FIELD_CHARS.memberName) });
    return { view: 'mine' };
  }),
  'agent/qa.get': agent(async (cloud) => {
    const reviewId = seedReview(cloud);
    const on = () => ({ key: newKey(), reviewId });
    const comment = full(OUR_LIMITS.reviewCommentChars);
    const comments = Object.fromEntries(Object.keys(FULL_POINTS).map((id) => [id, comment]));
    await call(cloud, QA, 'agent', 'qa.score', { ...on(), points: FULL_POINTS, comments, comment });
    await call(cloud, ADMIN, 'agent', 'qa.score', { ...on(), points: FULL_POINTS, comments, comment });
    const text = full(OUR_LIMITS.appealChars);
    await call(cloud, AGENT, 'agent', 'qa.appeal', { ...on(), text });
    await call(cloud, QA, 'agent', 'qa.answer', { ...on(), text });
    return { reviewId };
  }),
  'agent/qa.sheet': agent(nothing),
  'agent/qa.tasks': lead(async (cloud) => {
    const reviewId = seedReview(cloud);
    const text = full(QUALITY_BOUNDS.taskChars);
    for (let nth = 0; nth < OUR_LIMITS.listPage + 2; nth += 1)
      await call(cloud, QA, 'agent', 'qa.raiseTask', { key: newKey(), reviewId, kind: 'canned', text });
    return {};
  }),
  'agent/guide.search': agent((cloud) => {
    publish(
      cloud,
      many(12, (nth) => fullArticle(nth, { question: `什么时候发货 ${nth}`, blocks: fullBlocks('货') })),
    );
    return { text: '什么时候发货' };
  }),
  'agent/cannedReply.list': agent((cloud) => {
    const pictures = many(OUR_LIMITS.ticketImages, (nth) => `cloud://env.bucket/uploads/${'p'.repeat(120)}${nth}.jpg`);
    const english = { title: full(FIELD_CHARS.cannedEnglishTitle), text: full(FIELD_CHARS.cannedEnglishText) };
    const reply = { ...born, title: full(20), text: full(2_000), english, shortcut: 'x', pictures };
    cloud.database.insert(
      'canned_replies',
      many(250, (rank) => ({ ...reply, _id: `long${rank}`, rank: rank + 10 })),
    );
    return {};
  }),
  'merchant/link.list': { openid: ADMIN, fill: () => ({}) },
  'merchant/member.list': { openid: ADMIN, fill: manyMembers },
  'merchant/hours.get': { openid: ADMIN, fill: manyCalendars },
  'merchant/rota.get': { openid: ADMIN, fill: manyShifts },
  'merchant/rota.compare': {
    openid: ADMIN,
    fill: (cloud) => {
      manyShifts(cloud);
      return { teamId: 'aftersale', tries: [{ shifts: fullShifts }, { shifts: fullShifts }], promiseMillis: HOUR };
    },
  },
  'merchant/rota.export': { openid: ADMIN, fill: () => ({ teamId: 'aftersale', shifts: fullShifts }) },
  'merchant/team.list': { openid: ADMIN, fill: manyTeams },
  'merchant/campaign.list': { openid: ADMIN, fill: manyCampaigns },
  'merchant/word.list': { openid: ADMIN, fill: manyWords },
  'merchant/operation.list': {
    openid: ADMIN,
    fill: (cloud) => {
      const changes = many(20, (nth) => ({ field: full(20, String(nth)), before: full(100), after: full(100) }));
      const line = {
        ...born,
        memberId: 'm',
        memberName: full(20),
        action: 'merchant/team.save',
        kind: 'teams',
        changes,
      };
      cloud.database.insert(
        'audit_log',
        many(OUR_LIMITS.listPage * 3, (nth) => ({ ...line, _id: `line${nth}`, targetId: 't', target: full(200) })),
      );
      return {};
    },
  },
  'merchant/promise.get': { openid: ADMIN, fill: manyPromises },
  'merchant/connection.list': { openid: ADMIN, fill: manyConnections },
  'merchant/connection.dispatches': { openid: ADMIN, fill: manyDispatches },
  'merchant/rule.get': { openid: ADMIN, fill: manyRules },
  'merchant/rule.tryOut': {
    openid: ADMIN,
    fill: async (cloud) => {
      const ticketId = await ticketThatIs(cloud, 'new');
      const ticket = cloud.database.find('tickets', { _id: ticketId })[0];
      const entry = cloud.database.find('ticket_entries', { ticketId })[0];
      const ids = many(300, (nth) => `k${nth}`);
      cloud.database.insert(
        'tickets',
        ids.map((id) => ({ ...ticket, _id: id, number: id })),
      );
      cloud.database.insert(
        'ticket_entries',
        ids.map((id) => ({ ...entry, _id: `e${id}`, ticketId: id })),
      );
      return { rule: { ...READY_RULES[0], on: 'created', when: ANY_TIME } };
    },
  },
  'merchant/rule.log': {
    openid: ADMIN,
    fill: (cloud) => {
      const line = {
        ...born,
        ruleId: 'r',
        ruleName: full(RULE_BOUNDS.nameChars),
        on: 'created',
        ticketId: 'k'.repeat(64),
      };
      const rest = { ticketNumber: '1120-00042', teamId: 't', outcome: 'failed', why: 'not_allowed' };
      cloud.database.insert(
        'rule_log',
        many(OUR_LIMITS.listPage * 3, (nth) => ({ ...line, ...rest, _id: `line${nth}` })),
      );
      return {};
    },
  },
  'merchant/page.list': { openid: ADMIN, fill: manyPages },
  'merchant/firstDay.get': { openid: ADMIN, fill: nothing },
  'merchant/template.list': { openid: ADMIN, fill: nothing },
  'merchant/settings.get': { openid: ADMIN, fill: nothing },
  'merchant/faq.list': editor((cloud) => {
    saveFaq(
      cloud,
      many(2_100, (nth) => articleOf({ id: `long-${nth}`, question: full(60, String(nth)), demand: 10_000_000 })),
    );
    return {};
  }),
  'merchant/faq.get': editor((cloud) => {
    saveFaq(cloud, [fullArticle(0)]);
    return { articleId: 'full-0' };
  }),
  'merchant/faq.versions': editor((cloud) => {
    cloud.database.insert(
      'faq_versions',
      many(20, (nth) => {
        const { id: articleId, ...content } = fullArticle(0);
        const version = nth + 1;
        return { ...content, ...born, _id: `a.${version}`, articleId, version, isArchived: false, updatedBy: full(20) };
      }),
    );
    return { articleId: 'full-0' };
  }),
  'merchant/faq.synonyms': editor((cloud) => {
    const synonyms = many(100, (nth) => full(120, `${nth} `));
    cloud.database.insert('settings', [{ ...categoriesDoc(FAQ_CATEGORIES, testStartAt), synonyms }]);
    return {};
  }),
  'merchant/faq.check': editor((cloud) => {
    const gone: ArticleBlock[] = many(20, (nth) => ({ type: 'image', fileId: full(290, `/x-${nth}`), alt: full(100) }));
    saveFaq(
      cloud,
      many(250, (nth) => articleOf({ id: `bad-${nth}`, question: full(60, String(nth % 50)), blocks: gone })),
    );
    return { of: 'saved' };
  }),
  'merchant/faq.history': editor((cloud) => {
    const line = { by: full(20), byId: 'm', cause: 'publish', previousId: null, added: 1, changed: 1, removed: 1 };
    const trees = { hash: 'h'.repeat(64), guideHash: 'g'.repeat(64), parts: 1, guideParts: 1 };
    cloud.database.insert(
      'faq_publications',
      many(60, (nth) => ({ ...born, ...line, ...trees, _id: `p${nth}`, at: testStartAt + nth, rolledBackTo: 'p0' })),
    );
    return {};
  }),
  'merchant/faq.difference': editor((cloud) => {
    publish(
      cloud,
      many(12, (nth) => fullArticle(nth)),
    );
    saveFaq(
      cloud,
      many(12, (nth) => fullArticle(nth, { blocks: fullBlocks('水') })),
    );
    return { from: 'published', to: 'saved' };
  }),
  'merchant/faq.misses': editor(async (cloud) => {
    const chars = [...'山水木火土金石竹云雨风雪花鸟鱼虫天地日月江河湖海春夏秋冬东西南北高低远近红黄蓝绿'];
    for (const [nth, char] of chars.entries()) {
      if (nth % 20 === 19) await cloud.clock.advance(11 * 60_000);
      const text = many(100, (place) => chars[(place * (nth + 3)) % chars.length])
        .join('')
        .replace(/^./, char);
      const events = [{ type: 'miss' as const, text, outcome: 'refused' as const }];
      await call(cloud, SHOPPER, 'shopper', 'faq.report', { key: newKey(), events });
    }
    return {};
  }),
  'merchant/faq.figures': editor((cloud) => {
    const articles = many(400, (nth) => articleOf({ id: `read-${nth}`, question: full(60, String(nth)) }));
    publish(cloud, articles);
    const counts = { views: 9_999_999, helped: 9_999_999, notHelped: 9_999_999, handoffs: 9_999_999 };
    const read = Object.fromEntries(articles.map(({ id }) => [id, counts]));
    const today = chinaDay(testStartAt);
    cloud.database.insert(
      'faq_days',
      many(60, (nth) => ({ ...born, _id: `${today - (nth % 30)}.${nth}`, day: today - (nth % 30), articles: read })),
    );
    return {};
  }),
  'exchange/faq.readImport': editor(fileToMend),
  'exchange/faq.exportRefusedRows': editor(fileToMend),
  'exchange/faq.importProgress': editor((cloud) => {
    const state = { total: 5_000, parts: 25, partsDone: 25, done: 5_000, skipped: 0, isFinished: true };
    const by = { memberId: memberIdOf(EDITOR), memberName: full(20) };
    cloud.database.insert('faq_imports', [{ ...born, ...state, ...by, _id: 'i1' }]);
    return { importId: 'i1' };
  }),
  'exchange/data.export': shopper(manyTickets),
  'exchange/tickets.exports': { openid: LEAD, fill: manyExports },
  'exchange/tickets.exportFile': {
    openid: ADMIN,
    fill: async (cloud) => {
      await manyTickets(cloud);
      manyExports(cloud);
      return { requestId: 'x0' };
    },
  },
  'exchange/faq.export': editor((cloud) => {
    saveFaq(
      cloud,
      many(20, (nth) => fullArticle(nth)),
    );
    return { format: 'csv' };
  }),
  ...Object.fromEntries(Object.entries(FULL_BOARD).map(([name, fill]) => [name, { openid: ADMIN, fill }])),
};

/** A place in a timeline after which everything comes before. */
const AFTER_ALL = Buffer.from(JSON.stringify([9e15, 'z'])).toString('base64url');
