import {
  EDITABLE_SETTINGS,
  englishOf,
  fits,
  holdReasonInEnglish,
  isEnglish,
  ownWords,
  SETTINGS,
  type SettingKind,
  type SettingValues,
  settingChanges,
  settingOf,
  textIn,
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
    [{ ...texts, beside: 'holdReasons' }, ['', 'x'], true],
    [{ ...texts, beside: 'holdReasons' }, [' ', 'x'], false],
    [{ ...texts, beside: 'holdReasons' }, ['abcd'], false],
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

describe('what the shop says in English', () => {
  const own = { welcomeGreeting: '来啦。', soothingText: '别急。', licenceText: '证 1' };
  const english = {
    welcomeGreetingEnglish: 'Hi from {shop}. ',
    soothingTextEnglish: 'So sorry.',
    licenceTextEnglish: '',
  };

  test.each<[string, Partial<SettingValues>, string, string, string]>([
    ['as they come', {}, SETTINGS.welcomeGreetingEnglish.fallback, SETTINGS.soothingTextEnglish.fallback, ''],
    ['in its own words, without English', own, '来啦。', '别急。', '证 1'],
    ['in both', { ...own, ...english }, 'Hi from {shop}. ', 'So sorry.', '证 1'],
    ['English alone', english, 'Hi from {shop}. ', 'So sorry.', ''],
    [
      'English that does not fit',
      { ...own, welcomeGreetingEnglish: 'x'.repeat(201), soothingTextEnglish: '' },
      '来啦。',
      '别急。',
      '证 1',
    ],
  ])('textIn: %s', (_, stored, greeting, soothing, licence) => {
    expect(textIn(stored, 'welcomeGreeting', 'en')).toBe(greeting);
    expect(textIn(stored, 'soothingText', 'en')).toBe(soothing);
    expect(textIn(stored, 'licenceText', 'en')).toBe(licence);
    for (const key of ['welcomeGreeting', 'soothingText', 'licenceText'] as const)
      expect(textIn(stored, key, 'zh')).toBe(settingOf(stored, key));
  });

  test.each<[string, Partial<SettingValues>, string]>([
    ['as it comes', {}, 'WarmDesk'],
    ['a name of its own, without English', { shopName: '山野' }, '山野'],
    ['in both', { shopName: '山野', shopNameEnglish: 'Shanye' }, 'Shanye'],
    ['English that does not fit', { shopName: '山野', shopNameEnglish: 'x'.repeat(41) }, '山野'],
  ])('textIn: the shop’s name, %s', (_, stored, name) => {
    expect(textIn(stored, 'shopName', 'en')).toBe(name);
    expect(textIn(stored, 'shopName', 'zh')).toBe(settingOf(stored, 'shopName'));
  });

  test.each<[string, Partial<SettingValues>, string, string | undefined]>([
    ['one of ours', {}, '快递', 'carrier'],
    ['one of the shop without English', { holdReasons: ['质检'] }, '质检', undefined],
    ['ours would be at its place', { holdReasons: ['质检'] }, '仓库', undefined],
    ['one of several', { holdReasons: ['质检', '门店'], holdReasonsEnglish: ['', 'the store'] }, '门店', 'the store'],
    ['left out', { holdReasons: ['质检', '门店'], holdReasonsEnglish: ['', 'the store'] }, '质检', undefined],
    ['fewer than reasons', { holdReasons: ['质检', '门店'], holdReasonsEnglish: ['checks'] }, '门店', undefined],
    ['in the agent’s own words', { holdReasons: ['质检'], holdReasonsEnglish: ['checks'] }, '等同事', undefined],
    ['English for ours', { holdReasonsEnglish: ['the depot', '', '', ''] }, '仓库', 'the depot'],
  ])('holdReasonInEnglish: %s', (_, stored, reason, shown) => {
    expect(holdReasonInEnglish(stored, reason)).toBe(shown);
  });

  test('settingChanges: reasons that change leave no English of others behind', () => {
    const stored = { holdReasons: ['质检', '门店'], holdReasonsEnglish: ['checks', 'the store'] };
    expect(settingChanges(stored, { holdReasons: ['门店'] })).toEqual([
      { setting: 'holdReasons', before: ['质检', '门店'], after: ['门店'] },
      { setting: 'holdReasonsEnglish', before: ['checks', 'the store'], after: null },
    ]);
    expect(settingChanges(stored, { holdReasons: ['门店'], holdReasonsEnglish: ['store'] })).toMatchObject([
      { after: ['门店'] },
      { after: ['store'] },
    ]);
    expect(settingChanges(stored, { holdReasons: ['质检', '门店'] })).toEqual([]);
  });

  test('registry: English takes at least the room of the Chinese, under the same heading', () => {
    const inTwo = EDITABLE_SETTINGS.flatMap((key) => {
      const english = englishOf(key);
      return english ? [[key, english] as const] : [];
    });
    expect(inTwo).toHaveLength(EDITABLE_SETTINGS.filter(isEnglish).length);
    for (const [key, second] of inTwo) {
      const [chinese, other] = [SETTINGS[key], SETTINGS[second]];
      expect(isEnglish(second)).toBe(true);
      expect(other.group).toBe(chinese.group);
      expect((other.kind as { maxChars: number }).maxChars).toBeGreaterThanOrEqual(
        (chinese.kind as { maxChars: number }).maxChars,
      );
    }
  });
});
