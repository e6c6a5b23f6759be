import type { OutputOf } from '../../contract';
import { FIGURE_IDS, specOf } from '../../domain/board';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

type Board = OutputOf<'figures', 'board.get'>;

const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20'];
const period = {
  ...{ range: '7_days' as const, from: '2026-11-14', to: '2026-11-20', zone: 'Asia/Shanghai', countedUntilAt: NOW },
  before: { from: '2026-11-07', to: '2026-11-13' },
};
const scope = { of: 'shop' as const };
const figure = (id: (typeof FIGURE_IDS)[number], more: object = {}) => ({
  ...{ id, unit: specOf(id).unit, isMain: Boolean(specOf(id).isMain), from: 40, state: 'running' as const },
  ...{ value: 0.9, hasTickets: true, ...more },
});
const BOARD = {
  ...{ scope, period },
  mayAsk: { shop: true, me: true, teams: [{ id: 'after', name: '售后组' }], agents: true },
  figures: FIGURE_IDS.map((id) => {
    if (id === 'firstResponse')
      return figure(id, { value: 18_000, p90: 95_000, before: 20_000, trend: 'down', isBetter: true });
    if (id === 'csat')
      return figure(id, { value: 4.2, target: { is: 'at_least', value: 4.5 }, isMet: false, state: 'partial' });
    if (id === 'opened') return figure(id, { value: 1_280 });
    if (id === 'promisesKept') return figure(id, { value: undefined, state: 'empty' });
    return figure(id);
  }),
} satisfies Board;
const rows = (keys: readonly string[], values: readonly (number | undefined)[]) =>
  keys.map((key, index) => ({
    ...{ key, name: key, state: index === keys.length - 1 ? ('running' as const) : ('whole' as const) },
    values: values[index] === undefined ? [] : [{ id: 'csat' as const, value: values[index], from: 7 + index }],
  }));
const ANSWERS: Readonly<Record<string, (input: never) => unknown>> = {
  'board.get': () => BOARD,
  'board.breakdown': ({ by }: { by: string }) => ({
    ...{ scope, period, by, more: 0 },
    rows: by === 'day' ? rows(DAYS, [4.6, undefined, 4.1]) : rows(['售后组', '售前组'], [4.4, 4.8]),
  }),
  'board.next': () => ({
    scope,
    cards: [{ kind: 'short_staffed', teamId: 'after', teamName: '售后组', hour: 14, p90: 754_000, from: 86 }],
  }),
  'board.tickets': () => ({
    tickets: [
      {
        ...{ id: 't_1', number: 'T2071', topic: 'shipping', status: 'resolved', tier: 'gold', channel: 'message' },
        ...{ preview: '三天了还没发', teamName: '售后组', agentName: '小林', at: NOW, stars: 2 },
      },
    ],
  }),
  'board.export': () => ({ fileName: 'figures.csv', text: '\ufeff日期,满意度' }),
  'board.ranking': () => ({
    ...{ scope, from: '2026-11-09', to: '2026-11-15', isRunning: false, of: 1 },
    rows: [
      {
        ...{ place: 1, memberId: 'm_1', name: '小林', isMe: true, score: 91.4 },
        parts: [{ id: 'handled', value: 212, points: 24, most: 25 }],
      },
    ],
  }),
};

describeWeapp('the board in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let isRefused = false;
  /** A launch runs the app's code anew, as on a phone that had closed it. */
  const launch = (storage?: Map<string, unknown>) => {
    jest.resetModules();
    return launchApp((_name, { action, input }) => {
      const answer = ANSWERS[action];
      if (isRefused || !answer) return failed(isRefused ? 'FORBIDDEN' : 'NOT_FOUND');
      return ok(JSON.parse(JSON.stringify(answer(input))));
    }, storage);
  };
  const called = ({ calls }: Wechat) =>
    calls.flatMap(({ name }) => (name.startsWith('cloud:figures.') ? [name.slice('cloud:figures.'.length)] : []));
  const lastUrl = ({ calls }: Wechat) => String(calls.filter(({ name }) => name === 'navigateTo').at(-1)?.args.url);
  beforeEach(() => {
    isRefused = false;
  });

  it('board: twelve figures first, each with its target and where it goes; only then days and what to do', async () => {
    const { open, wechat } = await launch();
    const page = await open('figures/board/index');
    await page.until(() => page.texts('.next-card__name').length === 1);
    expect(called(wechat)).toEqual(['board.get', 'board.breakdown', 'board.next']);
    const cards = page.texts('.figure-card');
    expect(cards).toHaveLength(FIGURE_IDS.length + 1);
    expect(cards).toContain('首次回复18秒比前 7 天快 10%');
    expect(cards).toContain('首次回复 P901分35秒');
    expect(cards).toContain('满意度4.2没到目标 ≥ 4.5只数了一部分');
    expect(page.text()).toContain('今天还没过完，数到 12:00');
    expect(page.texts('.standing__words')).toEqual(['1 项目标，达到 0 项']);
    expect(page.texts('.next-card__name')).toEqual(['售后组 14:00–15:00 人手不够']);
    page.leave();
  });

  it('board: what a figure means is one tap away, and its card leads to its chart', async () => {
    const { open, wechat } = await launch();
    const page = await open('figures/board/index');
    await page.until(() => page.texts('.figure-card').length > 0);
    const csat = page.texts('.figure-card__name').indexOf('满意度');
    await page.tapNth('.figure-card__about', csat);
    await page.until(() => page.texts('.about__means').length === 1);
    expect(page.texts('.about__means')).toEqual(['客人打的星，平均几颗。满分 5 颗。']);
    await page.tap('.wd-sheet__foot .wd-button');
    expect(lastUrl(wechat)).toBe('/charts/figure/index?figure=csat&range=7_days');
    page.leave();
  });

  it('board: without a connection the last answer stands there and says so; refused, nothing of it is left', async () => {
    const storage = new Map<string, unknown>();
    const first = await launch(storage);
    const before = await first.open('figures/board/index');
    await before.until(() => before.texts('.figure-card').length > 0);
    before.leave();
    isRefused = true;
    const second = await launch(storage);
    second.wechat.cloud = () => {
      throw { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' };
    };
    const page = await second.open('figures/board/index');
    await page.until(() => page.texts('.wd-page__note').length === 1);
    expect(page.texts('.figure-card').length).toBeGreaterThan(12);
    page.leave();
    const third = await launch(storage);
    const refused = await third.open('figures/board/index');
    await refused.until(() => refused.texts('.wd-empty').length === 1);
    expect(refused.texts('.figure-card')).toEqual([]);
    refused.leave();
  });

  it('chart: said in words, and its table tapped down to the tickets behind a day', async () => {
    const { open, wechat } = await launch();
    const page = await open('charts/figure/index', { figure: 'csat', range: '7_days' });
    await page.until(() => page.texts('.row-table__row').length === 3);
    expect(page.attributes('.chart')).toMatchObject({
      ariaRole: 'img',
      ariaLabel: '满意度：最高 4.6（11月18日 周三），最低 4.1（今天）',
    });
    // The newest first, and a day without stars is no link.
    expect(page.texts('.row-table__row')).toEqual(['今天9 次4.1', '11月19日 周四–', '11月18日 周三7 次4.6']);
    await page.tapNth('.row-table__row', 0);
    expect(lastUrl(wechat)).toBe(
      `/figures/tickets/index?figure=csat&range=7_days&by=day&key=2026-11-20&words=${encodeURIComponent('今天')}`,
    );
    page.leave();
  });

  it('chart: by team as well; where a phone cannot draw, the table has it all', async () => {
    const { open } = await launch();
    const page = await open('charts/figure/index', { figure: 'csat', range: '7_days' });
    await page.until(() => page.texts('.row-table__row').length === 3);
    await page.tap('.chips__one', '小组');
    await page.until(() => page.texts('.row-table__row').length === 2);
    expect(page.texts('.row-table__row')).toEqual(['售后组7 次4.4', '售前组8 次4.8']);
    page.leave();
  });

  it('export: a file as the cloud wrote it, sent on by a tap', async () => {
    const { open, wechat } = await launch();
    const page = await open('charts/figure/index', { figure: 'csat', range: '7_days' });
    await page.tap('.export-table .wd-button');
    await page.until(() => page.texts('.export-table__done').length === 1);
    const [written] = wechat.calls.filter(({ name }) => name === 'writeFile');
    expect(written?.args).toMatchObject({ filePath: 'wxfile://usr/figures.csv', data: '\ufeff日期,满意度' });
    await page.tap('.export-table__done .wd-button');
    expect(wechat.calls.at(-1)).toMatchObject({ name: 'shareFileMessage', args: { fileName: 'figures.csv' } });
    page.leave();
  });

  it('tickets: those behind a number, each a way to it; ranking: a place and what it is made of', async () => {
    const { open, wechat } = await launch();
    const page = await open('figures/tickets/index', { figure: 'csat', range: '7_days' });
    await page.until(() => page.texts('.ticket-behind').length === 1);
    expect(page.text()).toContain('2 星');
    await page.tap('.ticket-behind');
    expect(lastUrl(wechat)).toBe('/agent/ticket/index?id=t_1');
    page.leave();
    const ranking = await open('figures/ranking/index', { range: '7_days' });
    await ranking.until(() => ranking.texts('.ranked__part').length === 1);
    expect(ranking.texts('.ranked')).toEqual(['1我91 分回复量21224/25 分']);
    await ranking.tap('.wd-button', '上一周');
    const asked = wechat.calls.flatMap(({ name, args }) => (name.endsWith('board.ranking') ? [args.input] : []));
    expect(asked).toEqual([{}, { week: '2026-11-08' }]);
    ranking.leave();
  });
});
