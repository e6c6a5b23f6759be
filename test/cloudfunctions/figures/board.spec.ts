import Papa from 'papaparse';
import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf, OutputOf } from '../../../contract';
import { HOUR, MINUTE, SECOND } from '../../../domain/kernel';
import { type Cell, SHOP } from '../../../domain/rollups';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  newKey,
  QA,
  SHOPPER,
  seedTicketDesk,
  ticketThatIs,
} from '../ticket-desk';
import { agentPlace, seedCounted, seedDays, shopPlace, TODAY } from './seeded-figures';

/** 100 resolved of which 20 came back; 90 of 100 first answers within two minutes. */
const GOOD: Cell = {
  counts: {
    opened: 100,
    openedInTalk: 40,
    resolved: 100,
    reopened: 20,
    ratings: 50,
    stars: 230,
    firsts: 100,
    firstMillis: 100 * 30 * SECOND,
    firstsIn2Minutes: 90,
    waits: 200,
    waitsIn3Minutes: 190,
    replies: 200,
    conversations: 200,
    machineAnswered: 200,
    dutyMillis: 90 * MINUTE,
    breakMillis: 10 * MINUTE,
  },
  times: { first: { 36: 95, 60: 5 } },
};
const HALF: Cell = { ...GOOD, counts: { ...GOOD.counts, opened: 50 } };
const of = (replies: number, more: Cell['counts'] = {}): Cell => ({
  counts: { replies, waits: replies, waitsIn3Minutes: replies, resolved: 4, ...more },
  times: {},
});

describeCloud('board', deskCloud(['shopper', 'agent', 'figures']), (cloud) => {
  type Board = OutputOf<'figures', 'board.get'>;
  const get = (openid: string, input: InputOf<'figures', 'board.get'> = { range: 'today' }) =>
    call(cloud, openid, 'figures', 'board.get', input);
  const figureIn = (board: Board, id: string) => board.figures.find((figure) => figure.id === id);
  const breakdown = (openid: string, input: InputOf<'figures', 'board.breakdown'>) =>
    call(cloud, openid, 'figures', 'board.breakdown', input);

  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
    seedCounted(cloud);
    seedDays(cloud, shopPlace, { [TODAY]: GOOD, [TODAY - 1]: HALF, [TODAY - 40]: GOOD });
    seedDays(cloud, { teamId: 'aftersale', of: 'all', key: '' }, { [TODAY]: HALF });
    seedDays(cloud, { teamId: SHOP, of: 'tier', key: 'gold' }, { [TODAY]: HALF });
    seedDays(cloud, agentPlace(AGENT), { [TODAY - 1]: of(40, { ratings: 2, stars: 10 }), [TODAY - 9]: of(50) });
    seedDays(cloud, agentPlace(COLLEAGUE), { [TODAY - 1]: of(10, { reopened: 2 }), [TODAY - 9]: of(10) });
    seedDays(cloud, agentPlace(ELSEWHERE, 'presale'), { [TODAY - 1]: of(7) });
  });

  describe('get', () => {
    test('each figure with its aim, and its trend against the period before', async () => {
      const board = await get(ADMIN);
      expect(board.scope).toEqual({ of: 'shop' });
      expect(board.period).toMatchObject({ from: '2026-11-20', to: '2026-11-20', zone: 'Asia/Shanghai' });
      expect(figureIn(board, 'opened')).toMatchObject({ value: 100, before: 50, trend: 'up', state: 'running' });
      expect(figureIn(board, 'oneContact')).toMatchObject({ value: 0.8, isMet: true, trend: 'same', hasTickets: true });
      expect(figureIn(board, 'csat')).toMatchObject({ value: 4.6, from: 50, isMet: true, unit: 'stars' });
      expect(figureIn(board, 'toHuman')).toMatchObject({ value: 0.2 });
      expect(figureIn(board, 'selfService')).toMatchObject({ value: 2 / 3, isMet: true });
      expect(figureIn(board, 'utilisation')).toMatchObject({ value: 0.9, isMet: true });
      const first = figureIn(board, 'firstResponse');
      expect(first?.value).toBe(30 * SECOND);
      expect(first?.p90).toBeGreaterThan(25 * SECOND);
      expect(figureIn(board, 'firstVip')).toMatchObject({ from: 0, state: 'empty' });
      expect(figureIn(board, 'firstVip')).not.toHaveProperty('value');
    });

    test('longer ranges add up days, and a year its months', async () => {
      const weeks = await get(ADMIN, { range: '28_days' });
      expect(figureIn(weeks, 'opened')).toMatchObject({ value: 150, before: 100 });
      const year = await get(ADMIN, { range: 'year' });
      expect(year.period).toMatchObject({ from: '2025-12-01', before: { from: '2024-12-01', to: '2025-11-30' } });
      expect(figureIn(year, 'opened')).toMatchObject({ value: 250 });
    });

    test('the first view asks the database four times at most, of a year and with the settings too', async () => {
      const callsOf = async (range: 'today' | 'year') => {
        await cloud.clock.advance(HOUR);
        const input = { action: 'board.get', input: { range } };
        return (await cloud.callFunction('figures', input, { openid: ADMIN })).databaseCalls;
      };
      expect([await callsOf('today'), await callsOf('year')]).toEqual([4, 4]);
    });

    test('what was not counted from its first day on is partial, and no trend is said', async () => {
      cloud.database.clear();
      seedTicketDesk(cloud);
      seedCounted(cloud, 3);
      seedDays(cloud, shopPlace, { [TODAY]: GOOD, [TODAY - 9]: GOOD });
      const board = await get(ADMIN, { range: '7_days' });
      expect(figureIn(board, 'opened')).toMatchObject({ value: 100, state: 'partial' });
      expect(figureIn(board, 'opened')).not.toHaveProperty('trend');
    });

    test('who waits longest now', async () => {
      await ticketThatIs(cloud, 'new');
      await cloud.clock.advance(7 * MINUTE);
      expect(figureIn(await get(ADMIN), 'longestWait')?.value).toBeGreaterThanOrEqual(7 * MINUTE);
      expect(figureIn(await get(AGENT), 'longestWait')).toMatchObject({ value: 0 });
    });

    test('a lead sees their teams and of the machine the shop; agents themselves; QA the shop', async () => {
      const lead = await get(LEAD);
      expect(lead.scope).toEqual({ of: 'teams' });
      expect(figureIn(lead, 'opened')).toMatchObject({ value: 50 });
      expect(figureIn(lead, 'conversations')).toMatchObject({ value: 200, isOfShop: true });
      expect(lead.mayAsk).toMatchObject({ shop: false, agents: true, teams: [{ id: 'aftersale' }] });
      const agent = await get(AGENT, { range: '7_days' });
      expect(agent.scope).toEqual({ of: 'me' });
      expect(figureIn(agent, 'csat')).toMatchObject({ value: 5, from: 2 });
      expect(figureIn(agent, 'conversations')).toBeUndefined();
      expect(figureIn(await get(QA), 'opened')).toMatchObject({ value: 100 });
    });

    test.each([
      ['an agent the shop’s', AGENT, { of: 'shop' }],
      ['an agent their team’s', AGENT, { of: 'team', teamId: 'aftersale' }],
      ['a lead another team’s', LEAD, { of: 'team', teamId: 'presale' }],
      ['a lead the shop’s', LEAD, { of: 'shop' }],
      ['QA a team’s', QA, { of: 'team', teamId: 'aftersale' }],
      ['QA as somebody who answers', QA, { of: 'me' }],
    ] as const)('refused: %s', async (_title, openid, scope) => {
      await expect(get(openid, { range: 'today', scope })).rejects.toThrow('FORBIDDEN');
    });
  });

  describe('breakdown', () => {
    test('by day: each of the range, the empty ones too', async () => {
      const { rows } = await breakdown(ADMIN, { range: '7_days', by: 'day' });
      expect(rows.map(({ key, state }) => [key, state]).slice(-3)).toEqual([
        ['2026-11-18', 'empty'],
        ['2026-11-19', 'whole'],
        ['2026-11-20', 'running'],
      ]);
      expect(rows).toHaveLength(7);
      const year = await breakdown(ADMIN, { range: 'year', by: 'day' });
      expect(year.rows.map(({ key }) => key)).toHaveLength(12);
      expect(year.rows.at(-1)).toMatchObject({ key: '2026-11', state: 'running' });
    });

    test('by team, tier and channel', async () => {
      const teams = await breakdown(ADMIN, { range: 'today', by: 'team' });
      expect(teams.rows.find(({ key }) => key === 'aftersale')).toMatchObject({ name: '售后组', state: 'running' });
      const tiers = await breakdown(ADMIN, { range: 'today', by: 'tier' });
      expect(tiers.rows.map(({ key, state }) => [key, state])).toEqual([
        ['none', 'empty'],
        ['silver', 'empty'],
        ['gold', 'running'],
      ]);
      const channels = await breakdown(ADMIN, { range: 'today', by: 'channel' });
      expect(channels.rows.map(({ key }) => key)).toEqual(['message', 'conversation']);
    });

    test('by agent: a lead those of their teams, an admin all, an agent themselves, QA nobody', async () => {
      const names = async (openid: string) =>
        (await breakdown(openid, { range: '7_days', by: 'agent' })).rows.map(({ name }) => name);
      expect(await names(ADMIN)).toEqual(['小林', '小方', '小陈']);
      expect(await names(LEAD)).toEqual(['小林', '小方']);
      expect(await names(COLLEAGUE)).toEqual(['小方']);
      await expect(names(QA)).rejects.toThrow('FORBIDDEN');
    });

    test('as CSV: formulas are quoted, titles are those of the language', async () => {
      cloud.database.insert('members', [{ _id: memberIdOf('oFormula'), name: '=1+1', status: 'active', roles: [] }]);
      seedDays(cloud, agentPlace('oFormula'), { [TODAY]: of(99) });
      const { text, fileName } = await call(cloud, ADMIN, 'figures', 'board.export', {
        range: '7_days',
        by: 'agent',
        language: 'en',
      });
      expect([text[0], fileName]).toEqual(['\uFEFF', 'figures-agent-2026-11-14-2026-11-20.csv']);
      const [titles, first] = Papa.parse<string[]>(text.slice(1)).data;
      expect(titles?.slice(0, 2)).toEqual(['Agent', 'First response, average (s)']);
      expect(first?.[0]).toBe("'=1+1");
      const [line] = cloud.database.find('audit_log', { action: 'figures/board.export' });
      expect(line).toMatchObject({ kind: 'exports', memberId: memberIdOf(ADMIN), target: fileName });
    });
  });

  describe('tickets behind a number', () => {
    const behind = async (openid: string, input: InputOf<'figures', 'board.tickets'>) =>
      (await call(cloud, openid, 'figures', 'board.tickets', input)).tickets.map(({ id }) => id);

    test('those that pull it down, as far as the caller may read them', async () => {
      const slow = await ticketThatIs(cloud, 'new');
      await cloud.clock.advance(4 * MINUTE);
      await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId: slow });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId: slow, text: '今天发出' });
      const quick = await ticketThatIs(cloud, 'answered');
      expect(await behind(ADMIN, { range: 'today', figure: 'opened' })).toEqual([quick, slow]);
      expect(await behind(LEAD, { range: 'today', figure: 'firstIn2Minutes' })).toEqual([slow]);
      expect(await behind(AGENT, { range: 'today', figure: 'replyIn3Minutes' })).toEqual([slow]);
      expect(await behind(COLLEAGUE, { range: 'today', figure: 'replyIn3Minutes' })).toEqual([]);
      const inTalk = { by: 'channel', key: 'conversation' } as const;
      expect(await behind(ADMIN, { range: 'today', figure: 'opened', only: inTalk })).toEqual([]);
      expect(
        await behind(ADMIN, { range: '7_days', figure: 'opened', only: { by: 'day', key: '2026-11-19' } }),
      ).toEqual([]);
      expect(await behind(QA, { range: 'today', figure: 'opened' })).toEqual([]);
    });

    test('stars: QA finds what was drawn for it, without a name', async () => {
      const done = await ticketThatIs(cloud, 'resolved');
      await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId: done, stars: 2, reasons: [] });
      const poor = { range: 'today', figure: 'csat' } as const;
      expect((await call(cloud, LEAD, 'figures', 'board.tickets', poor)).tickets).toMatchObject([
        { id: done, stars: 2 },
      ]);
      expect(await behind(QA, poor)).toEqual([]);
      const names = ['tickets', 'ticket_entries', 'settings', 'members'] as const;
      const kept = names.map((name) => [name, cloud.database.find(name)] as const);
      cloud.database.clear();
      for (const [name, documents] of kept) {
        const drawn = name === 'tickets' ? { isSampled: true } : {};
        cloud.database.insert(
          name,
          documents.map((document) => ({ ...document, ...drawn })),
        );
      }
      const { tickets } = await call(cloud, QA, 'figures', 'board.tickets', poor);
      expect(tickets).toMatchObject([{ id: done, stars: 2 }]);
      expect(tickets[0]).not.toHaveProperty('agentName');
    });

    test('refused: a figure without, a day outside the range, somebody else’s', async () => {
      await expect(behind(ADMIN, { range: 'today', figure: 'utilisation' })).rejects.toThrow('INVALID_INPUT');
      const early = { by: 'day', key: '2026-11-01' } as const;
      await expect(behind(ADMIN, { range: 'today', figure: 'opened', only: early })).rejects.toThrow('INVALID_INPUT');
      const other = { by: 'agent', key: memberIdOf(COLLEAGUE) } as const;
      await expect(behind(AGENT, { range: 'today', figure: 'csat', only: other })).rejects.toThrow('FORBIDDEN');
    });
  });

  describe('ranking', () => {
    const ranking = (openid: string, week?: string) =>
      call(cloud, openid, 'figures', 'board.ranking', week === undefined ? {} : { week });

    test('the last whole week by default; its parts make the score', async () => {
      const last = await ranking(ADMIN);
      expect([last.from, last.to, last.isRunning, last.of]).toEqual(['2026-11-09', '2026-11-15', false, 2]);
      expect(last.rows.map(({ name, place }) => [name, place])).toEqual([
        ['小林', 1],
        ['小方', 2],
      ]);
      for (const { parts, score } of last.rows) {
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
        expect(parts.reduce((sum, { most }) => sum + most, 0)).toBeCloseTo(100, 0);
      }
      expect((await ranking(ADMIN, '2026-11-20')).isRunning).toBe(true);
    });

    test('an agent sees their own place among their team; QA none', async () => {
      const own = await ranking(COLLEAGUE);
      expect([own.of, own.rows.map(({ name, place, isMe }) => [name, place, isMe])]).toEqual([2, [['小方', 2, true]]]);
      await expect(ranking(QA)).rejects.toThrow('FORBIDDEN');
    });
  });

  test('next: hours at which people wait, who has too much, articles that do not help', async () => {
    const times = (bucket: number) => ({ [bucket]: 30 });
    const hours = Object.fromEntries(
      ['10', '11', '12', '13', '14'].map((hour) => [hour, times(hour === '12' ? 75 : 40)]),
    );
    const article = { articleId: 'a1', question: '什么时候发货', views: 90, notHelped: 30, handoffs: 20 };
    const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
    cloud.database.insert('figures', [
      { ...born, _id: 'hours_aftersale', kind: 'hours', teamId: 'aftersale', days: { [TODAY - 1]: hours } },
      { ...born, _id: 'faq', kind: 'faq', day: '2026-11-20', refreshedShare: 0.2, articles: 40, failing: [article] },
    ]);
    seedDays(cloud, agentPlace('oThird'), { [TODAY - 2]: of(90, { waitsIn3Minutes: 20 }) });
    const { cards } = await call(cloud, LEAD, 'figures', 'board.next', {});
    expect(cards).toMatchObject([
      { kind: 'short_staffed', teamId: 'aftersale', hour: 12, from: 30 },
      { kind: 'overloaded_agent', handled: 90, usual: 40 },
      { kind: 'failing_article', ...article },
    ]);
    expect(figureIn(await get(ADMIN), 'faqRefreshed')).toMatchObject({ value: 0.2, from: 40, isMet: true });
    await expect(call(cloud, AGENT, 'figures', 'board.next', {})).rejects.toThrow('FORBIDDEN');
  });
});
