import type { FigureDoc, MonthDoc } from '../../../../cloudfunctions/_records/documents';
import { FAQ_CATEGORIES } from '../../../../demo/seed/faq';
import { chinaDay, DAY, HOUR, MINUTE } from '../../../../domain/kernel';
import { SHOP, sumOf } from '../../../../domain/rollups';
import { enterSession } from '../../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../../cloud/describe-cloud';
import { articleOf } from '../../../domain/faq/article-of';
import { atEveryRequest, BEFORE_AND_AFTER } from '../../at-every-request';
import { call, deskCloud, sources } from '../../desk-cloud';
import { seedPublished } from '../../published-faq';
import { AGENT, GOLD_SHOPPER, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../../ticket-desk';

/** The jobs by themselves: in the timer's function others come before them, and a lease after a crash. */
const job = (name: string, file: string) => ({
  code: `import { ${name} } from './cloudfunctions/chores/figures/${file}'; export const main = () => ${name}(Date.now(), Date.now, Date.now() + 30_000).then((count) => ({ count }));`,
});
const functions = {
  ...sources(['shopper', 'agent', 'push']),
  fold: job('foldFigures', 'fold-figures'),
  recount: job('recount', 'recount'),
  pages: job('keepPages', 'keep-pages'),
  knowledge: job('measureKnowledge', 'measure-knowledge'),
};
const HAPPENED = ['tickets', 'ticket_entries', 'settings', 'members', 'heads', 'turns', 'desk_events'] as const;

describeCloud('chores: what happened is counted up', deskCloud([], { functions }), (cloud) => {
  const run = (name: 'fold' | 'recount' | 'pages' | 'knowledge') => cloud.callFunction(name, {}, { openid: '' });
  beforeEach(() => {
    for (const openid of [SHOPPER, OTHER_SHOPPER, GOLD_SHOPPER]) cloud.seen(openid);
    seedTicketDesk(cloud);
  });
  const agent = (ticketId: string) => ({ key: newKey(), ticketId });
  const wrote = async (openid = SHOPPER) => (await call(cloud, openid, 'shopper', 'ticket.create', message())).ticketId;
  const answered = async (ticketId: string) => {
    await call(cloud, AGENT, 'agent', 'ticket.claim', agent(ticketId));
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...agent(ticketId), text: '今天发出' });
  };
  const figures = () => cloud.database.find('figures') as unknown as FigureDoc[];
  /** Without when and how often they were written. */
  const counted = () =>
    figures()
      .flatMap(({ createdAt: _made, updatedAt: _at, v: _v, ...figure }) => (figure.kind === 'recount' ? [] : [figure]))
      .sort((one, other) => (one._id < other._id ? -1 : 1));
  const month = (id: string) => figures().find(({ _id }) => _id === id) as MonthDoc;
  const kept = () => HAPPENED.map((name) => [name, cloud.database.find(name)] as const);
  const onlyWhatHappened = (records: ReturnType<typeof kept>) => {
    cloud.database.clear();
    for (const [name, documents] of records) cloud.database.insert(name, documents);
  };
  /** Two answered after 12 minutes, one of them of a gold card; one withdrawn; one talk with the machine; a break. */
  const morning = async () => {
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
    const ids = [await wrote(), await wrote(GOLD_SHOPPER), await wrote(OTHER_SHOPPER)] as const;
    await cloud.push(enterSession({ openid: OTHER_SHOPPER, at: cloud.clock.now(), sessionFrom: '' }));
    await cloud.clock.advance(12 * MINUTE);
    await answered(ids[0]);
    await answered(ids[1]);
    await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.withdraw', agent(ids[2]));
    await call(cloud, AGENT, 'agent', 'ticket.resolve', agent(ids[0]));
    await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...agent(ids[0]), stars: 2, reasons: [] });
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'break' });
    await cloud.clock.advance(3 * MINUTE);
    return ids;
  };

  test('by day, team, tier, channel and agent; nobody is in them', async () => {
    await morning();
    await run('fold');
    const whole = month(`month_${SHOP}_2026-11`);
    expect(whole.days['20']).toEqual(whole.total);
    expect(whole.total.counts).toMatchObject({
      opened: 3,
      withdrawn: 1,
      firsts: 2,
      firstMillis: expect.closeTo(24 * MINUTE, -2),
      firstsOfVip: 1,
      waits: 3,
      resolved: 1,
      ratings: 1,
      stars: 2,
      fewStars: 1,
      conversations: 1,
      dutyMillis: 12 * MINUTE,
    });
    expect(whole.total.times).toEqual({ first: { '70': 2 }, left: { '70': 1 } });
    const { counts } = month('month_aftersale_2026-11').total;
    expect([counts.opened, counts.conversations, counts.dutyMillis]).toEqual([3, undefined, 12 * MINUTE]);
    expect(month(`month_${SHOP}_2026-11_tier.gold`).total.counts).toMatchObject({ opened: 1, firsts: 1 });
    expect(month(`month_${SHOP}_2026-11_channel.message`).total.counts.opened).toBe(3);
    const own = figures().filter((figure) => figure.kind === 'month' && figure.of === 'agent') as MonthDoc[];
    expect(own.map(({ total }) => [total.counts.replies, total.counts.ratings])).toEqual([[2, 1]]);
    expect(JSON.stringify(figures())).not.toContain(SHOPPER);
  });

  test('first answers also by the hour their shopper came in', async () => {
    await morning();
    await run('fold');
    await run('fold');
    expect(figures().find(({ _id }) => _id === 'hours_aftersale')).toMatchObject({
      days: { [chinaDay(testStartAt)]: { '10': { '70': 2 } } },
    });
  });

  test.each(BEFORE_AND_AFTER)('crash %s any request of the run: all is counted, nothing twice', async (when) => {
    await morning();
    const records = kept();
    await run('fold');
    const whole = counted();
    await atEveryRequest(
      cloud,
      { functionName: 'fold', when, every: when === 'before' ? 11 : 5 },
      async (crash, nth) => {
        onlyWhatHappened(records);
        crash();
        await run('fold');
        await run('fold');
        expect([nth, counted()]).toEqual([nth, whole]);
      },
    );
  });

  test('bit by bit or from nothing, they come to be the same', async () => {
    const [first] = await morning();
    await run('fold');
    await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', agent(first));
    await cloud.clock.advance(HOUR);
    await answered(await wrote(GOLD_SHOPPER));
    await cloud.clock.advance(3 * MINUTE);
    await run('fold');
    const before = counted();
    onlyWhatHappened(kept());
    await run('fold');
    expect(counted()).toEqual(before);
  });

  const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };

  test('what the help page did is as its own counts of the day have it, and stays when that is counted anew', async () => {
    await morning();
    await run('fold');
    const part = (_id: string, helped: number) => ({
      ...born,
      _id,
      day: chinaDay(testStartAt),
      totals: { views: 9, helped, handoffs: 1 },
    });
    cloud.database.insert('faq_days', [part('one', 4), part('two', 3)]);
    await run('pages');
    await run('pages');
    const counts = { pageViews: 18, pageHelped: 7, pageHandoffs: 2, opened: 3 };
    expect(month(`month_${SHOP}_2026-11`).total.counts).toMatchObject(counts);
    await cloud.clock.advance(DAY - 7 * HOUR);
    await run('fold');
    await run('recount');
    expect(month(`month_${SHOP}_2026-11`).total.counts).toMatchObject(counts);
  });

  test('once a night: how fresh the FAQ is, and which articles did not help', async () => {
    const articles = [
      articleOf({ id: 'good', updatedAt: testStartAt }),
      articleOf({ id: 'bad', question: '什么时候发货', updatedAt: testStartAt - 90 * DAY }),
    ];
    seedPublished(cloud, { categories: FAQ_CATEGORIES, articles });
    const bad = { views: 40, notHelped: 20, handoffs: 10 };
    cloud.database.insert('faq_days', [
      { ...born, _id: 'd', day: chinaDay(testStartAt), articles: { bad, gone: bad, good: { views: 50, helped: 40 } } },
    ]);
    await run('knowledge');
    const measured = () => figures().find(({ _id }) => _id === 'faq');
    expect(measured()).toMatchObject({
      day: '2026-11-20',
      refreshedShare: 0.5,
      articles: 2,
      failing: [{ articleId: 'bad', question: '什么时候发货', ...bad }],
    });
    const once = measured();
    await run('knowledge');
    expect(measured()).toEqual(once);
  });

  test('once a night: which minute what was read in goes from the days before, all else of them and of today stays', async () => {
    const minutes = { 29000000: { bad: 3 } };
    const today = chinaDay(testStartAt);
    const day = (ago: number) => ({
      ...born,
      _id: `d${ago}`,
      day: today - ago,
      articles: { bad: { views: 3 } },
      minutes,
    });
    cloud.database.insert('faq_days', [day(0), day(1), day(2)]);
    await run('knowledge');
    const left = cloud.database.find('faq_days').map(({ _id, articles, ...rest }) => [_id, articles, rest.minutes]);
    expect(left).toEqual([
      ['d0', { bad: { views: 3 } }, minutes],
      ['d1', { bad: { views: 3 } }, undefined],
      ['d2', { bad: { views: 3 } }, undefined],
    ]);
  });

  describe('the last two days are counted anew at night', () => {
    /** Past two in the morning of the next day, all of the last one counted. */
    const night = async (days = 1) => {
      await cloud.clock.advance(days * DAY - 7 * HOUR - ((cloud.clock.now() - testStartAt) % HOUR));
      await run('fold');
    };
    const late = (at: number) => {
      const [entry] = cloud.database.find('ticket_entries', { 'happened.name': 'created' });
      cloud.database.insert('ticket_entries', [{ ...entry, _id: `late${at}`, at }]);
    };

    test('what came late is in them then, and what was there already is not in twice', async () => {
      await morning();
      await run('fold');
      late(testStartAt + MINUTE);
      await night();
      expect(month(`month_${SHOP}_2026-11`).total.counts.opened).toBe(3);
      await run('recount');
      const whole = month(`month_${SHOP}_2026-11`);
      expect([whole.total.counts.opened, whole.days['20']?.counts.opened]).toEqual([4, 4]);
      expect(sumOf(Object.values(whole.days))).toEqual(whole.total);
      expect(whole).not.toHaveProperty('recount');
      await run('recount');
      expect(month(`month_${SHOP}_2026-11`)).toEqual(whole);
    });

    test('a day before those is closed', async () => {
      await morning();
      await run('fold');
      late(testStartAt + MINUTE);
      await night(4);
      await run('recount');
      expect(month(`month_${SHOP}_2026-11`).total.counts.opened).toBe(3);
    });

    test.each(BEFORE_AND_AFTER)('crash %s any request of it: the same comes of it', async (when) => {
      await morning();
      await run('fold');
      late(testStartAt + MINUTE);
      await night();
      const records = [...kept(), ['figures', cloud.database.find('figures')] as const];
      await run('recount');
      const whole = counted();
      await atEveryRequest(
        cloud,
        { functionName: 'recount', when, every: when === 'before' ? 17 : 7 },
        async (crash, nth) => {
          onlyWhatHappened(records as ReturnType<typeof kept>);
          crash();
          await run('recount');
          await run('recount');
          expect([nth, counted()]).toEqual([nth, whole]);
        },
      );
    });
  });
});
