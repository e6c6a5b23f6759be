import type { InputOf } from '../../../contract';
import { FIRST_CALENDAR } from '../../../domain/calendar';
import { bucketOf } from '../../../domain/figures';
import { chinaDay, HOUR, MINUTE, SECOND } from '../../../domain/kernel';
import { describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud } from '../desk-cloud';
import { ADMIN, AGENT, LEAD, newKey, seedTicketDesk } from '../ticket-desk';

type Save = InputOf<'merchant', 'rota.save'>;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const shift = (name: string, from = 9, to = 21) => ({
  name,
  weekdays: EVERY_DAY,
  slot: { from: from * 60, to: to * 60 },
});

/** A week in which so many an hour were answered between nine and nine, each within about so long. */
function seedWeek(cloud: TestCloud, anHour: number, waitedMillis: number, teamId = 'aftersale'): void {
  const hours = Array.from({ length: 12 }, (_, nth) => String(nth + 9).padStart(2, '0'));
  const day = Object.fromEntries(hours.map((hour) => [hour, { [bucketOf(waitedMillis)]: anHour }]));
  const days = Object.fromEntries(Array.from({ length: 7 }, (_, ago) => [chinaDay(testStartAt) - 1 - ago, day]));
  cloud.database.insert('figures', [
    { _id: `hours_${teamId}`, kind: 'hours', teamId, days, createdAt: testStartAt, updatedAt: testStartAt, v: 1 },
  ]);
}

describeCloud('merchant: rota', deskCloud(['merchant']), (cloud) => {
  beforeEach(() => {
    seedTicketDesk(cloud);
    cloud.database.insert('settings', [{ _id: 'hours', shop: { ...FIRST_CALENDAR, v: 1 }, teams: {}, v: 1 }]);
  });

  const get = (openid: string, teamId?: string) =>
    call(cloud, openid, 'merchant', 'rota.get', teamId === undefined ? {} : { teamId });
  const save = (openid: string, input: Partial<Save> = {}) =>
    callAction(cloud, openid, 'merchant', 'rota.save', {
      key: newKey(),
      teamId: 'aftersale',
      shifts: [shift('小林')],
      expectedVersion: 0,
      ...input,
    });
  const compare = (openid: string, input: Partial<InputOf<'merchant', 'rota.compare'>> = {}) =>
    callAction(cloud, openid, 'merchant', 'rota.compare', {
      teamId: 'aftersale',
      tries: [{ shifts: [shift('小林'), shift('阿娜')] }],
      promiseMillis: 3 * MINUTE,
      ...input,
    });

  test('get: nobody said anything yet: no shifts, the hours, and how much comes at which hour of a day', async () => {
    seedWeek(cloud, 14, MINUTE);
    const rota = await get(LEAD);
    expect(rota).toMatchObject({ teamId: 'aftersale', shifts: [], version: 0 });
    expect(rota.teams.map(({ id }) => id)).toEqual(['aftersale']);
    expect(rota.calendar?.week).toHaveLength(7);
    expect(rota.byHour).toEqual(Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 21 ? 14 : 0)));
  });

  test('get: whom the team has to choose from, and of an admin every team', async () => {
    const rota = await get(ADMIN, 'presale');
    expect(rota.teams.map(({ id }) => id)).toEqual(['presale', 'aftersale']);
    expect((await get(ADMIN, 'aftersale')).people.length).toBeGreaterThan(0);
  });

  test('of another team, and for who leads none: FORBIDDEN', async () => {
    expect(await callAction(cloud, LEAD, 'merchant', 'rota.get', { teamId: 'presale' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await save(LEAD, { teamId: 'presale' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await compare(AGENT)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });

  test('save: kept, written down, and known by its version', async () => {
    expect(await save(LEAD)).toMatchObject({ ok: true, data: { version: 1 } });
    expect(await get(LEAD)).toMatchObject({ shifts: [shift('小林')], version: 1 });
    expect(await save(LEAD)).toMatchObject({ error: { code: 'VERSION_CONFLICT', details: { currentVersion: 1 } } });
    expect(cloud.database.find('audit_log', {})).toEqual([
      expect.objectContaining({ action: 'merchant/rota.save', targetId: 'aftersale', teamId: 'aftersale' }),
    ]);
  });

  test('save: another team’s rota stays', async () => {
    await save(ADMIN);
    expect(await save(ADMIN, { teamId: 'presale', shifts: [shift('阿娜')] })).toMatchObject({ ok: true });
    expect((await get(ADMIN, 'aftersale')).shifts).toEqual([shift('小林')]);
    expect((await get(ADMIN, 'presale')).shifts).toEqual([shift('阿娜')]);
  });

  test('save: a shift that ends before it begins, or begins on no day of its own, is refused', async () => {
    const wrong = [
      { name: '小林', weekdays: [0], slot: { from: 600, to: 600 } },
      { name: '小林', weekdays: [7], slot: { from: 600, to: 700 } },
      { name: '小林', weekdays: [], slot: { from: 600, to: 700 } },
    ];
    for (const one of wrong)
      expect(await save(LEAD, { shifts: [one] })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  test('compare: a second person makes the waits shorter, keeps more promises, and costs as many hours again', async () => {
    seedWeek(cloud, 20, 4 * MINUTE);
    await save(LEAD);
    const answer = await compare(LEAD);
    if (!answer.ok || !answer.data.compared) throw new Error(JSON.stringify(answer));
    const { asItIs, tries, playedMillis } = answer.data.compared;
    const [more] = tries;
    expect(playedMillis).toBe(7 * 24 * HOUR);
    expect(asItIs.came).toBe(20 * 12 * 7);
    expect(more?.onDutyMillis).toBe(asItIs.onDutyMillis * 2);
    expect(more?.meanMillis).toBeLessThan(asItIs.meanMillis ?? 0);
    expect(more?.keptShare).toBeGreaterThan(asItIs.keptShare ?? 1);
    // Nobody's word but the figures': asked again, it is the same.
    expect(await compare(LEAD)).toEqual(answer);
  });

  test('compare: too few to be told by: nothing is said; without a rota or hours: INVALID_STATE that says which', async () => {
    expect(await compare(LEAD)).toMatchObject({ error: { code: 'INVALID_STATE', details: { reason: 'no_rota' } } });
    await save(LEAD);
    expect(await compare(LEAD)).toMatchObject({ ok: true, data: { compared: null } });
    await callAction(cloud, ADMIN, 'merchant', 'hours.save', { key: newKey(), calendar: null, expectedVersion: 1 });
    expect(await compare(LEAD)).toMatchObject({ error: { code: 'INVALID_STATE', details: { reason: 'no_hours' } } });
  });

  test('compare: hours that are none are refused', async () => {
    seedWeek(cloud, 20, 30 * SECOND);
    await save(LEAD);
    const calendar = { zone: 'Mars/Olympus', week: EVERY_DAY.map(() => [{ from: 540, to: 1260 }]), days: {} };
    expect(await compare(LEAD, { tries: [{ shifts: [shift('小林')], calendar }] })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  test('export: people and weekdays, and no name is run by a spreadsheet', async () => {
    const shifts = [shift('=1+1'), { name: '阿娜', weekdays: [5, 6], slot: { from: 1320, to: 1560 } }];
    const { fileName, text } = await call(cloud, LEAD, 'merchant', 'rota.export', { teamId: 'aftersale', shifts });
    expect(fileName).toBe('售后组-班表.csv');
    const lines = text.replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe('姓名,周一,周二,周三,周四,周五,周六,周日');
    expect(lines[1]).toBe(`'=1+1,${Array.from({ length: 7 }, () => '9:00–21:00').join(',')}`);
    expect(lines[2]).toBe('阿娜,,,,,,22:00–次日2:00,22:00–次日2:00');
    expect(text.startsWith('\ufeff')).toBe(true);
  });
});
