import { fits, ownWords, SETTINGS, type SettingKind, settingOf } from '../../../domain/settings';

describe('fits', () => {
  const text: SettingKind = { type: 'text', maxChars: 4 };
  const texts: SettingKind = { type: 'texts', most: 2, maxChars: 3 };
  const names: SettingKind = { type: 'names', of: ['gold', 'silver'], maxChars: 3 };
  const choice: SettingKind = { type: 'choice', among: ['help', 'conversation'] };
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
