import { hasTwice, isWhole, keywordIn } from '../../../src/merchant/settings/templates/typed-template';

test.each([
  ['{{thing1.DATA}}', 'thing1'],
  [' thing1 ', 'thing1'],
  ['{{ character_string2.DATA }}', 'character_string2'],
  ['标题', '标题'],
])('keywordIn: %s is %s', (typed, keyword) => {
  expect(keywordIn(typed)).toBe(keyword);
});

test('isWhole: an id and at least one keyword, each one once and as WeChat writes it', () => {
  const templateId = 'TemplateOther0000000000';
  expect(isWhole({ templateId, keys: { title: 'thing1', hint: '' } })).toBe(true);
  expect(isWhole({ templateId, keys: {} })).toBe(false);
  expect(isWhole({ templateId: '短', keys: { title: 'thing1' } })).toBe(false);
  expect(isWhole({ templateId, keys: { title: '标题' } })).toBe(false);
  const twice = { templateId, keys: { title: 'thing1', hint: 'thing1' } };
  expect(hasTwice(twice)).toBe(true);
  expect(isWhole(twice)).toBe(false);
});
