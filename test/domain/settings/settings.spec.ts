import {
  EDITABLE_SETTINGS,
  fits,
  ownWords,
  SETTINGS,
  type SettingKind,
  settingChanges,
  settingOf,
} from '../../../domain/settings';

describe('fits', () => {
  const text: SettingKind = { type: 'text', maxChars: 4 };
  const texts: SettingKind = { type: 'texts', most: 2, maxChars: 3 };
  const names: SettingKind = { type: 'names', of: ['gold', 'silver'], maxChars: 3 };
  const choice: SettingKind = { type: 'choice', among: ['help', 'conversation'] };
  const minutes: SettingKind = { type: 'number', min: 0, max: 60, step: 5, unit: 'minutes' };
  test.each<[SettingKind, unknown, boolean]>([
    [text, '暖木小铺', true],
    [text, '😀😀😀😀', true],
    [text, '暖木小铺子', false],
    [text, ' ', false],
    [text, 4, false],
    [texts, ['仓库', '快递'], true],
    [texts, ['仓库', '快递', '财务'], false],
    [texts, ['仓库', ''], false],
    [texts, '仓库', false],
    [names, { gold: '金卡' }, true],
    [names, {}, true],
    [names, { platinum: '白金' }, false],
    [names, { gold: '金卡会员' }, false],
    [names, null, false],
    [choice, 'help', true],
    [choice, 'mall', false],
    [minutes, 0, true],
    [minutes, 60, true],
    [minutes, 7, true],
    [minutes, 61, false],
    [minutes, -1, false],
    [minutes, 0.5, false],
    [minutes, '15', false],
    [minutes, Number.NaN, false],
    [{ type: 'records' }, [], true],
    [{ type: 'records' }, 'x', false],
  ])('%j %j: %s', (kind, value, isRight) => {
    expect(fits(kind, value)).toBe(isRight);
  });
});

describe('settingOf', () => {
  test('registry: every fallback is one that fits', () => {
    for (const [key, { kind, fallback }] of Object.entries(SETTINGS))
      expect([key, fits(kind, fallback)]).toEqual([key, true]);
  });

  test('what the shop has set; what it has not, or what does not fit, as it comes', () => {
    expect(settingOf({ shopName: '暖木小铺' }, 'shopName')).toBe('暖木小铺');
    expect(settingOf({}, 'shopName')).toBe(SETTINGS.shopName.fallback);
    expect(settingOf({ shopName: 'x'.repeat(21) }, 'shopName')).toBe(SETTINGS.shopName.fallback);
    expect(settingOf({ entryOpens: 'mall' as never }, 'entryOpens')).toBe('help');
  });

  test('ownWords: only what the shop has in words of its own', () => {
    expect(ownWords({})).toEqual({});
    expect(ownWords({ holdReasons: ['质检'], tierNames: { gold: '黑金' }, topicNames: 'x' as never })).toEqual({
      holdReasons: ['质检'],
      tierNames: { gold: '黑金' },
    });
  });
});

describe('settingChanges', () => {
  test('only what differs, whatever the order of names', () => {
    const stored = { shopName: '暖木小铺', tierNames: { gold: '黑金', silver: '白银' } };
    expect(settingChanges(stored, { tierNames: { silver: '白银', gold: '黑金' }, shopName: '山野' })).toEqual([
      { setting: 'shopName', before: '暖木小铺', after: '山野' },
    ]);
    expect(settingChanges(stored, { shopName: null, welcomeGreeting: null })).toEqual([
      { setting: 'shopName', before: '暖木小铺', after: null },
    ]);
  });

  test('what lies there without fitting counts as the default', () => {
    expect(settingChanges({ shopName: 7 as never }, { shopName: '山野' })).toEqual([
      { setting: 'shopName', before: null, after: '山野' },
    ]);
  });

  test('each setting takes its own fallback, and refuses what is none of its kind', () => {
    for (const setting of EDITABLE_SETTINGS) {
      expect(settingChanges({}, { [setting]: SETTINGS[setting].fallback })).toHaveLength(1);
      expect(() => settingChanges({}, { [setting]: true })).toThrow('invalid input');
    }
    expect(() => settingChanges({}, { templates: {} })).toThrow('invalid input');
  });
});
