import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { EDITABLE_SETTINGS, SETTINGS } from '../../../domain/settings';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, LEAD, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

type Changes = InputOf<'merchant', 'settings.save'>['changes'];

describeCloud('merchant: settings of the desk', deskCloud(['merchant', 'shopper']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud, { shopName: '山野茶食' }));

  const desk = () => cloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;
  const get = () => call(cloud, ADMIN, 'merchant', 'settings.get', {});
  const save = (changes: Changes, expectedVersion = 1, key = newKey()) =>
    call(cloud, ADMIN, 'merchant', 'settings.save', { key, changes, expectedVersion });
  const refused = (changes: object, expectedVersion = 1) =>
    callAction(cloud, ADMIN, 'merchant', 'settings.save', {
      key: newKey(),
      changes: changes as Changes,
      expectedVersion,
    });

  test('settings.get: every setting an admin may change, as it holds, and whether it is the shop’s own', async () => {
    const { settings, version } = await get();
    expect(version).toBe(1);
    expect(settings.map(({ key }) => key)).toEqual(EDITABLE_SETTINGS);
    const of = (key: string) => settings.find((one) => one.key === key);
    expect(of('shopName')).toEqual({ key: 'shopName', value: '山野茶食', isOwn: true });
    expect(of('holdReasons')).toEqual({ key: 'holdReasons', value: SETTINGS.holdReasons.fallback, isOwn: false });
  });

  test('settings.save: writes these fields and leaves all others as they are', async () => {
    const before = desk();
    const changes = {
      welcomeGreeting: '你好，{shop}在这里。',
      holdReasons: ['质检'],
      tierNames: { gold: '黑金' },
      headStartGold: 20,
    };
    expect(await save(changes)).toMatchObject({ version: 2 });
    expect(desk()).toEqual({ ...before, ...changes, v: 2 });
    const shown = Object.fromEntries((await get()).settings.map(({ key, value, isOwn }) => [key, isOwn && value]));
    expect(shown).toMatchObject(changes);
  });

  test('settings.save: English goes with what it is the English of, and is taken back with it', async () => {
    const before = desk();
    const changes = {
      holdReasons: ['质检', '门店'],
      holdReasonsEnglish: ['', 'the store'],
      soothingTextEnglish: 'Sorry.',
    };
    await save(changes);
    expect(desk()).toEqual({ ...before, ...changes, v: 2 });
    await save({ holdReasons: ['门店'] }, 2);
    expect(desk()).not.toHaveProperty('holdReasonsEnglish');
    expect(cloud.database.find('audit_log').at(-1)).toMatchObject({
      changes: [
        { field: 'holdReasons', before: ['质检', '门店'], after: ['门店'] },
        { field: 'holdReasonsEnglish', before: ['', 'the store'], after: null },
      ],
    });
    await save({ holdReasons: null, soothingTextEnglish: null }, 3);
    expect(desk()).toEqual({ ...before, v: 4 });
  });

  test('settings.save: null takes a setting back to its default', async () => {
    await save({ shopName: null });
    expect(desk()).not.toHaveProperty('shopName');
    const { settings } = await get();
    expect(settings.find(({ key }) => key === 'shopName')).toMatchObject({
      value: SETTINGS.shopName.fallback,
      isOwn: false,
    });
  });

  test('settings.save: names are replaced whole, so one that is left out keeps ours', async () => {
    await save({ tierNames: { gold: '黑金', silver: '白银' } });
    await save({ tierNames: { gold: '黑金' } }, 2);
    expect(desk().tierNames).toEqual({ gold: '黑金' });
  });

  test('settings.save: what does not fit is refused with the setting and the reason, and nothing is written', async () => {
    const before = desk();
    const cases: readonly [object, setting: string, reason: string][] = [
      [{ shopName: '茶'.repeat(21) }, 'shopName', 'max_length'],
      [{ shopName: '  ' }, 'shopName', 'min_length'],
      [{ shopName: ['茶'] }, 'shopName', 'check'],
      [{ holdReasons: Array(9).fill('仓库') }, 'holdReasons', 'max_length'],
      [{ holdReasonsEnglish: ['x'.repeat(41)] }, 'holdReasonsEnglish', 'max_length'],
      [{ welcomeGreetingEnglish: ' ' }, 'welcomeGreetingEnglish', 'min_length'],
      [{ licenceTextEnglish: 'x'.repeat(401) }, 'licenceTextEnglish', 'max_length'],
      [{ tierNames: { diamond: '钻石' } }, 'tierNames', 'picklist'],
      [{ entryOpens: 'mall' }, 'entryOpens', 'picklist'],
      [{ headStartGold: 61 }, 'headStartGold', 'max_value'],
      [{ headStartGold: 1.5 }, 'headStartGold', 'integer'],
      [{ headStartGold: '15' }, 'headStartGold', 'check'],
    ];
    for (const [changes, setting, reason] of cases) {
      const answer = await refused({ topicNames: { refund: '退款' }, ...changes });
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { setting, reason } } });
    }
    expect(desk()).toEqual(before);
  });

  test('settings.save: nothing but settings of the registry can be written', async () => {
    const before = desk();
    for (const field of ['templates', 'pushSources', 'teams', 'adminClaimHash', 'pages', 'v', '_id', '__proto__']) {
      const changes = JSON.parse(`{"${field}":"x"}`) as object;
      expect([field, await refused(changes)]).toMatchObject([field, { ok: false, error: { code: 'INVALID_INPUT' } }]);
    }
    expect(await refused({})).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(desk()).toEqual(before);
  });

  test('settings.save: whoever saw another version is told which one is there now', async () => {
    await save({ shopName: '暖木小铺' });
    const answer = await refused({ shopName: '山野' }, 1);
    expect(answer).toMatchObject({ error: { code: 'VERSION_CONFLICT', details: { currentVersion: 2 } } });
    expect(desk().shopName).toBe('暖木小铺');
  });

  test('settings.save: of two at the same time one wins, the other is told', async () => {
    const codes = await Promise.all(
      ['甲', '乙'].map((shopName) =>
        refusal(cloud, ADMIN, 'merchant', 'settings.save', {
          key: newKey(),
          changes: { shopName },
          expectedVersion: 1,
        }),
      ),
    );
    expect([...codes].sort()).toEqual(['VERSION_CONFLICT', undefined]);
    expect(desk().v).toBe(2);
  });

  test('settings.save: who changed what, from what to what, is written down; what stays as it was is not', async () => {
    await save({ shopName: '暖木小铺', holdReasons: ['质检'], topicNames: null });
    expect(cloud.database.find('audit_log')).toMatchObject([
      {
        action: 'merchant/settings.save',
        memberId: memberIdOf(ADMIN),
        changes: [
          { field: 'shopName', before: '山野茶食', after: '暖木小铺' },
          { field: 'holdReasons', before: null, after: ['质检'] },
        ],
      },
    ]);
    expect(await save({ shopName: '暖木小铺' }, 2)).toMatchObject({ version: 2 });
    expect(cloud.database.find('audit_log')).toHaveLength(1);
  });

  test('settings.save: the same key again changes nothing and gets the first answer', async () => {
    const first = await save({ shopName: '暖木小铺' }, 1, 'key-of-the-save');
    await save({ shopName: '山野' }, 2);
    expect(await save({ shopName: '暖木小铺' }, 1, 'key-of-the-save')).toEqual(first);
    expect(desk().shopName).toBe('山野');
  });

  test('settings.save: shoppers see it within half a minute', async () => {
    const topicNames = async () => (await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).words?.topicNames;
    expect(await topicNames()).toBeUndefined();
    await save({ topicNames: { refund: '退换货' } });
    await cloud.clock.advance(31_000);
    expect(await topicNames()).toEqual({ refund: '退换货' });
    await save({ topicNamesEnglish: { refund: 'Returns' }, tierNamesEnglish: { gold: 'Pine' } }, 2);
    await cloud.clock.advance(31_000);
    expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).words).toEqual({
      topicNames: { refund: '退换货' },
      topicNamesEnglish: { refund: 'Returns' },
      tierNamesEnglish: { gold: 'Pine' },
    });
  });

  test('settings.get, settings.save: for admins only', async () => {
    expect(await refusal(cloud, LEAD, 'merchant', 'settings.get', {})).toBe('FORBIDDEN');
    const input = { key: newKey(), changes: { shopName: '山野' }, expectedVersion: 1 };
    expect(await refusal(cloud, LEAD, 'merchant', 'settings.save', input)).toBe('FORBIDDEN');
  });
});
