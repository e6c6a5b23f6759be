import type { OutputOf } from '../../contract';
import { countingCanvas } from './counting-canvas';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt } from './mount-page';

type Breakdown = OutputOf<'figures', 'board.breakdown'>;

const OF_SHOP = {
  scope: { of: 'shop' as const },
  period: {
    ...{ range: '7_days' as const, from: '2026-11-14', to: '2026-11-20', zone: 'Asia/Shanghai', countedUntilAt: NOW },
    before: { from: '2026-11-07', to: '2026-11-13' },
  },
};
const rows = (values: Readonly<Record<string, number>>): Breakdown['rows'] =>
  Object.entries(values).map(([key, value]) => ({
    ...{ key, name: key, state: 'whole' as const },
    values: [{ id: 'csat' as const, value, from: 7 }],
  }));
const BY_DAY = rows({ '2026-11-18': 4.6, '2026-11-19': 3.9, '2026-11-20': 4.1 });
const BY_TEAM = rows({ 售后组: 4.4, 售前组: 4.8 });

/** As the page's stylesheet gives them, which nobody applies here. */
const LOOK = { color: '#6b625c', borderRightColor: '#c8441b', fontSize: '12px', fontFamily: 'sans-serif' };

describeWeapp('charts drawn in the built mini program', () => {
  // Taro asks where the canvas is once a tenth of a second has passed, so this phone's clock goes on.
  let now = NOW;
  phoneStandsAt(() => {
    now += 2;
    return now;
  });
  const canvas = countingCanvas();
  const open = async () => {
    canvas.forget();
    jest.resetModules();
    const phone = await launchApp((_name, { action, input }) => {
      if (action !== 'board.breakdown') return failed('NOT_FOUND');
      const { by } = input as { by: Breakdown['by'] };
      return ok({ ...OF_SHOP, by, more: 0, rows: by === 'day' ? BY_DAY : BY_TEAM } satisfies Breakdown);
    });
    phone.wechat.answers.fields = ({ selector }) =>
      String(selector).endsWith('-look') ? LOOK : { node: canvas.node, width: 343, height: 200 };
    const page = await phone.open('charts/figure/index', { figure: 'csat', range: '7_days' });
    await page.until(() => page.texts('.row-table__row').length === 3 && canvas.words().length > 0);
    return page;
  };
  /** The table that a screen reader reads, a row each. */
  const valuesIn = (table: readonly string[]) => table.map((row) => Number(/[\d.]+$/.exec(row)?.[0]));

  it('by day: ECharts draws a line on the canvas of the page, within the range of its table', async () => {
    const page = await open();
    for (const name of ['beginPath', 'lineTo', 'stroke']) expect(canvas.counts.get(name)).toBeGreaterThan(0);
    const values = valuesIn(page.texts('.row-table__row'));
    expect(values).toEqual([4.1, 3.9, 4.6]);
    const atAxis = canvas.words().flatMap((words) => (/^\d(\.\d)?$/.test(words) ? [Number(words)] : []));
    expect(Math.min(...atAxis)).toBeLessThanOrEqual(Math.min(...values));
    expect(Math.max(...atAxis)).toBeGreaterThanOrEqual(Math.max(...values));
    page.leave();
  });

  it('by team: beside each bar stands the number that the table says of it', async () => {
    const page = await open();
    canvas.forget();
    await page.tap('.chips__one', '小组');
    await page.until(() => page.texts('.row-table__row').length === 2 && canvas.words().includes('售前组'));
    expect(page.texts('.row-table__row')).toEqual(['售后组7 次4.4', '售前组7 次4.8']);
    expect(canvas.words()).toEqual(expect.arrayContaining(['售后组', '4.4', '售前组', '4.8']));
    expect(canvas.counts.get('fill')).toBeGreaterThanOrEqual(2);
    page.leave();
  });
});
