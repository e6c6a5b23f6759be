import { SETTINGS } from '../../../domain/settings';
import { canBeSaved, isSameValue, typedEnglish, typedValue } from '../../../src/merchant/settings/typed-value';

test('typedValue: trimmed, nothing empty, nothing twice; no name of one’s own is the default', () => {
  expect(typedValue(' 山野 ')).toBe('山野');
  expect(typedValue([' 仓库', '', '仓库', '快递 '])).toEqual(['仓库', '快递']);
  expect(typedValue({ gold: ' 黑金 ', silver: ' ' })).toEqual({ gold: '黑金' });
  expect(typedValue({ gold: '' })).toBeNull();
  expect(typedValue(15)).toBe(15);
});

test('canBeSaved: what fits, the default, and never a list of nothing', () => {
  expect(canBeSaved('shopName', '山野')).toBe(true);
  expect(canBeSaved('shopName', '')).toBe(false);
  expect(canBeSaved('shopName', null)).toBe(true);
  expect(canBeSaved('headStartGold', 0)).toBe(true);
  expect(canBeSaved('headStartGold', 61)).toBe(false);
  expect(canBeSaved('headStartGold', '')).toBe(false);
  expect(canBeSaved('holdReasons', [])).toBe(false);
  expect(canBeSaved('holdReasons', [...SETTINGS.holdReasons.fallback])).toBe(true);
});

test('isSameValue: the order of names says nothing, that of texts does', () => {
  expect(isSameValue({ gold: 'a', silver: 'b' }, { silver: 'b', gold: 'a' })).toBe(true);
  expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(isSameValue(null, {})).toBe(false);
});

test('typedEnglish: at the places of what is kept beside it; nothing is none', () => {
  expect(typedEnglish(' Hi ', '你好')).toBe('Hi');
  expect(typedEnglish(' ', '你好')).toBeNull();
  expect(typedEnglish({ gold: ' ' }, { gold: '黑金' })).toBeNull();
  expect(typedEnglish(['', ' the store', 'x'], ['质检', ' 门店 ', '质检', ''])).toEqual(['', 'the store']);
  expect(typedEnglish(['checks'], ['质检', '门店'])).toEqual(['checks', '']);
  expect(typedEnglish(['', ' '], ['质检', '门店'])).toBeNull();
});
