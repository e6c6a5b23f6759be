import type { InputOf } from '../../../contract';
import { FIRST_CALENDAR } from '../../../domain/calendar';
import { comingHours } from '../../../domain/calendar/zoned';
import { DAY, HOUR } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../../domain/faq/article-of';
import { call, callAction, deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { ADMIN, LEAD, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

type Save = InputOf<'merchant', 'hours.save'>;

/** Weekdays from ten to seven, with a holiday and a make-up day. */
const OTHER: Save['calendar'] = {
  zone: 'Asia/Shanghai',
  week: [...Array.from({ length: 5 }, () => [{ from: 600, to: 1140 }]), [], []],
  days: { '2026-10-01': [], '2026-12-05': [{ from: 600, to: 1140 }] },
};
const USUAL = JSON.parse(JSON.stringify(FIRST_CALENDAR)) as NonNullable<Save['calendar']>;

describeCloud('merchant: hours', deskCloud(['merchant', 'shopper', 'chores']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const get = (openid: string) => call(cloud, openid, 'merchant', 'hours.get', {});
  const save = (openid: string, input: Partial<Save>) =>
    callAction(cloud, openid, 'merchant', 'hours.save', {
      key: newKey(),
      calendar: USUAL,
      expectedVersion: 0,
      ...input,
    });
  const saved = async (openid: string, input: Partial<Save>) => {
    const answer = await save(openid, input);
    if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.details)}`);
    return answer.data;
  };
  const told = async () => (await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).hours;
  const version = (name: string) => cloud.database.find('settings', { _id: name })[0]?.v;

  describe('hours.get', () => {
    test('nobody said anything: no calendar, and phones are told nothing', async () => {
      expect(await get(ADMIN)).toEqual({
        shop: null,
        calendars: [
          { calendar: null, version: 0 },
          { teamId: 'presale', name: '售前组', calendar: null, version: 0 },
          { teamId: 'aftersale', name: '售后组', calendar: null, version: 0 },
        ],
      });
      expect(await told()).toBeUndefined();
    });

    test('a lead: those of their teams, and what the shop has to look at', async () => {
      await saved(ADMIN, {});
      expect(await get(LEAD)).toEqual({
        shop: USUAL,
        calendars: [{ teamId: 'aftersale', name: '售后组', calendar: null, version: 0 }],
      });
    });

    test('what was written by hand and is none is not believed', async () => {
      cloud.database.insert('settings', [{ _id: 'hours', shop: { ...USUAL, week: [] }, teams: {}, v: 4 }]);
      expect(await get(ADMIN)).toMatchObject({ shop: null, calendars: [{ calendar: null }, {}, {}] });
    });
  });

  describe('hours.save', () => {
    test('the shop’s: kept, told to phones at once, and written down who did it', async () => {
      const ack = await saved(ADMIN, { calendar: OTHER });
      expect(ack).toEqual({ version: 1, at: testStartAt });
      expect((await get(ADMIN)).calendars[0]).toEqual({ calendar: { ...OTHER, days: expect.anything() }, version: 1 });
      expect(await told()).toEqual(comingHours(OTHER as never, testStartAt));
      expect(cloud.database.find('audit_log')).toMatchObject([{ action: 'merchant/hours.save', targetId: null }]);
    });

    test('a team’s: kept for the team, the shop’s and what phones are told stay', async () => {
      await saved(ADMIN, {});
      const before = await told();
      const { version: ofTeam } = await saved(LEAD, { teamId: 'aftersale', calendar: { ...OTHER, days: {} } });
      expect(await get(LEAD)).toMatchObject({
        shop: USUAL,
        calendars: [{ teamId: 'aftersale', calendar: { ...OTHER, days: {} }, version: ofTeam }],
      });
      expect(await told()).toEqual(before);
      expect(cloud.database.find('audit_log')).toMatchObject([{ targetId: null }, { targetId: 'aftersale' }]);
    });

    test('of the shop by a lead, of another team, of none: refused', async () => {
      const code = async (openid: string, input: Partial<Save>) => {
        const answer = await save(openid, input);
        return answer.ok ? 'ok' : [answer.error.code, answer.error.details];
      };
      expect(await code(LEAD, {})).toEqual(['FORBIDDEN', undefined]);
      expect(await code(LEAD, { teamId: 'presale' })).toEqual(['FORBIDDEN', undefined]);
      expect(await code(ADMIN, { teamId: 'nowhere' })).toEqual([
        'INVALID_INPUT',
        { fields: [{ path: 'teamIds', rule: 'known_team' }] },
      ]);
      expect(cloud.database.find('settings', { _id: 'hours' })).toEqual([]);
    });

    test('somebody else saved the same calendar meanwhile: their version; another calendar is no conflict', async () => {
      const first = await saved(ADMIN, {});
      expect(await save(ADMIN, { calendar: OTHER })).toMatchObject({
        error: { code: 'VERSION_CONFLICT', details: { currentVersion: first.version } },
      });
      await saved(LEAD, { teamId: 'aftersale' });
      await saved(ADMIN, { calendar: OTHER, expectedVersion: first.version });
    });

    test('taken back: nothing is told, nothing promised; a team has the shop’s again', async () => {
      const { version: ofShop } = await saved(ADMIN, {});
      const { version: ofTeam } = await saved(ADMIN, { teamId: 'aftersale', calendar: OTHER });
      await saved(ADMIN, { calendar: null, expectedVersion: ofShop });
      await saved(ADMIN, { teamId: 'aftersale', calendar: null, expectedVersion: ofTeam });
      expect(await told()).toBeUndefined();
      expect((await get(ADMIN)).calendars.map(({ calendar, version: v }) => [calendar, v])).toEqual([
        [null, 0],
        [null, 0],
        [null, 0],
      ]);
    });

    test('what is wrong is said with its day and slot', async () => {
      const week = USUAL.week.map((slots, weekday) =>
        weekday === 2 ? [...slots, { from: 600, to: 660 }] : slots,
      ) as never;
      const days = { '2026-10-01': [{ from: 700, to: 600 }], '2026-02-30': [] };
      const answer = await save(ADMIN, { calendar: { zone: 'Asia/Chang-an', week, days } });
      expect(answer).toMatchObject({
        error: {
          code: 'INVALID_INPUT',
          details: {
            fields: [
              { path: 'calendar.zone', rule: 'zone' },
              { path: 'calendar.week.2.1', rule: 'overlap' },
              { path: 'calendar.days.2026-10-01.0', rule: 'order' },
              { path: 'calendar.days.2026-02-30', rule: 'date' },
            ],
          },
        },
      });
    });

    test('exceptional days that are long over are dropped', async () => {
      const ago = (days: number) => new Date(testStartAt - days * DAY).toISOString().slice(0, 10);
      await saved(ADMIN, { calendar: { ...USUAL, days: { [ago(120)]: [], [ago(30)]: [] } } });
      expect(Object.keys((await get(ADMIN)).shop?.days ?? {})).toEqual([ago(30)]);
    });
  });

  describe('what phones are told', () => {
    test('beside the published FAQ, whichever comes first', async () => {
      const { trees } = seedPublished(cloud, snapshotOf([articleOf({ id: 'ships-when' })]));
      await saved(ADMIN, {});
      const head = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
      expect(head).toMatchObject({ faqHash: trees.hash, hours: comingHours(FIRST_CALENDAR, testStartAt) });
    });

    test('goes on with the days by itself, and is written only when it is another', async () => {
      await saved(ADMIN, {});
      await cloud.clock.advance(DAY + HOUR);
      expect(await told()).toEqual(comingHours(FIRST_CALENDAR, cloud.clock.now()));
      const before = version('live');
      // From the morning on, so that no day begins.
      await cloud.clock.advance(3 * HOUR);
      expect(version('live')).toBe(before);
    });

    test('nothing is made by itself where nobody said anything', async () => {
      await cloud.clock.advance(2 * DAY);
      expect(cloud.database.find('settings', { _id: 'live' })).toEqual([]);
    });
  });
});
