import { type ArticleConditions, type Province, provinceOf } from '../../../../domain/faq';
import { type AskerFacts, type Fit, fitOf, type Validity, validityOf } from '../../../../domain/faq/reading';
import { DAY, HOUR } from '../../../../domain/kernel';

// 2026-11-20 01:00 in China: the calendar day there began at 16:00 UTC the day before.
const NOW = Date.UTC(2026, 10, 19, 17);
const awaiting = (stateAt: number): AskerFacts => ({ order: { state: 'awaiting_shipment', stateAt } });
const goingTo = (province: Province): AskerFacts => ({
  order: { state: 'awaiting_receipt', stateAt: NOW, province },
});

const CASES: readonly [rule: string, conditions: ArticleConditions, facts: AskerFacts, expected: Fit][] = [
  ['nothing asked, nothing known', {}, {}, 'general'],
  ['nothing asked, an order known', {}, awaiting(NOW), 'general'],
  ['its order state', { orderStates: ['awaiting_shipment'] }, awaiting(NOW), 'specific'],
  ['another order state', { orderStates: ['done'] }, awaiting(NOW), 'no'],
  ['an order state, no order known', { orderStates: ['done'] }, {}, 'general'],
  ['no states listed means all', { orderStates: [] }, awaiting(NOW), 'general'],
  ['days: yesterday by the calendar, two hours ago', { daysInState: { min: 1 } }, awaiting(NOW - 2 * HOUR), 'specific'],
  ['days: same calendar day', { daysInState: { min: 1 } }, awaiting(NOW - HOUR), 'no'],
  ['days: last day still counts', { daysInState: { max: 3 } }, awaiting(NOW - 3 * DAY), 'specific'],
  ['days: a day too long', { daysInState: { max: 3 } }, awaiting(NOW - 4 * DAY), 'no'],
  ['its tier', { memberTiers: ['gold'] }, { tier: 'gold' }, 'specific'],
  ['another tier', { memberTiers: ['gold'] }, { tier: 'none' }, 'no'],
  ['a province it is for', { provinces: ['吉林', '新疆'] }, goingTo('新疆'), 'specific'],
  ['a province it is not for', { provinces: ['吉林', '新疆'] }, goingTo('浙江'), 'no'],
  ['a province, the order’s not known', { provinces: ['吉林'] }, awaiting(NOW), 'general'],
  ['no provinces listed means everywhere', { provinces: [] }, goingTo('浙江'), 'general'],
  ['not yet valid', { validFrom: NOW + 1 }, {}, 'no'],
  ['valid from this moment', { validFrom: NOW }, {}, 'general'],
  ['no longer valid', { validTo: NOW - 1 }, {}, 'no'],
  [
    'one of two does not hold',
    { orderStates: ['awaiting_shipment'], memberTiers: ['gold'] },
    { ...awaiting(NOW), tier: 'silver' },
    'no',
  ],
];

test.each(CASES)('fitOf: %s', (_, conditions, facts, expected) => {
  expect(fitOf({ conditions }, facts, NOW)).toBe(expected);
});

const VALID: ArticleConditions = { validFrom: NOW, validTo: NOW + DAY };
test.each<[rule: string, conditions: ArticleConditions, at: number, expected: Validity]>([
  ['no days given', {}, NOW, 'open'],
  ['a moment before the first', VALID, NOW - 1, 'ahead'],
  ['the first moment', VALID, NOW, 'open'],
  ['the last moment', VALID, NOW + DAY, 'open'],
  ['a moment after the last', VALID, NOW + DAY + 1, 'over'],
  ['only a first day', { validFrom: NOW }, NOW + 99 * DAY, 'open'],
  ['only a last day', { validTo: NOW }, NOW + 1, 'over'],
])('validityOf: %s', (_, conditions, at, expected) => {
  expect(validityOf(conditions, at)).toBe(expected);
});

test.each([
  ['浙江省杭州市****', '浙江'],
  ['新疆维吾尔自治区 喀什地区 喀什市', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  [' 上海市 徐汇区', '上海'],
  ['****', undefined],
  ['文三路 88 号，浙江', undefined],
])('provinceOf: %s', (address, province) => {
  expect(provinceOf(address)).toBe(province);
});
