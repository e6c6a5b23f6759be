import { SETTINGS } from '../../../domain/settings';
import { canBeSaved, isSameValue, typedValue } from '../../../src/merchant/settings/typed-value';

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
