import { FIELD_CHARS, LIST_COUNTS, OUR_LIMITS, WECHAT_LIMITS } from '../../../domain/kernel';
import { listFiles, readSource } from '../../source-tree';

/** Everything that ships, and what measures it. */
const SOURCES = listFiles()
  .filter((file) => /^(domain|contract|cloudfunctions|src|deployment|config|bench)\/.*\.tsx?$/.test(file))
  .filter((file) => !/^domain\/kernel\/(limits|field-chars)\.ts$/.test(file));
const CODE = SOURCES.map(readSource).join('\n');
const TESTS = listFiles()
  .filter((file) => /^test\/contract\//.test(file))
  .map(readSource)
  .join('\n');

/** Held for what the contract can send at all, so read where the contract is tested. */
const OF_THE_CONTRACT = new Set(['WECHAT_LIMITS.callRequestBytes']);

const names = Object.entries({ FIELD_CHARS, LIST_COUNTS, OUR_LIMITS, WECHAT_LIMITS }).flatMap(([table, limits]) =>
  Object.keys(limits).map((name) => `${table}.${name}`),
);

test.each(names)('%s: somebody reads it', (name) => {
  expect((OF_THE_CONTRACT.has(name) ? TESTS : CODE).includes(name)).toBe(true);
});

/** Fields that nothing is kept of: how they are cut is the page's own affair. */
const OWN_AFFAIR = [
  'src/agent/ticket/canned-sheet.tsx',
  'src/merchant/faq/article/conditions.tsx',
  'src/merchant/faq/article/question-fields.tsx',
  'src/merchant/faq/index.tsx',
  'src/shopper/components/phone-field.tsx',
];

test('fields: no page and no part of the contract has a length of its own', () => {
  const own = SOURCES.filter((file) => /^(contract|src)\//.test(file) && !OWN_AFFAIR.includes(file)).filter((file) =>
    /\b(text|textOrNone|words|typedLine)\(\d+|maxChars=\{\d+\}|\b(?!MIN_|CHOSEN|CONTEXT|QUESTION)\w*_CHARS = \d/.test(
      readSource(file),
    ),
  );
  expect(own).toEqual([]);
});
