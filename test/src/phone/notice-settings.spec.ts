import { isRefusalIn } from '../../../src/phone/notice-settings/subscriptions';

describe('what WeChat remembers of notices', () => {
  test.each([
    ['nothing is said', undefined, false],
    ['nothing was ticked', { mainSwitch: true, itemSettings: {} }, false],
    ['all are off', { mainSwitch: false }, true],
    ['both were refused for good', { mainSwitch: true, itemSettings: { A: 'reject', B: 'ban' } }, true],
    ['one of them was', { mainSwitch: true, itemSettings: { A: 'reject' } }, false],
    ['both were allowed for good', { mainSwitch: true, itemSettings: { A: 'accept', B: 'accept' } }, false],
    ['it is something else', 'off', false],
  ])('a refusal is kept: %s', (_, setting, expected) => {
    expect(isRefusalIn(setting, ['A', 'B'])).toBe(expected);
  });

  test('a shop without templates has nothing that could be refused', () => {
    expect(isRefusalIn({ mainSwitch: true, itemSettings: {} }, [])).toBe(false);
  });
});
