import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ActionSpec, contract } from '../../../contract';
import { CALENDAR_RULES } from '../../../domain/calendar';
import { CAMPAIGN_RULES } from '../../../domain/conversation';
import { FILE_REFUSALS, TABLE_LIMITS } from '../../../domain/faq/exchange';
import { PAGE_RULES } from '../../../domain/host';
import { SHEET_RULES } from '../../../domain/quality';
import { WORD_RULES } from '../../../domain/wording';
import { ClientError } from '../../../src/cloud/client-error';
import { formatOf, requireSize } from '../../../src/cloud/table-file/table';
import { bringRefusals, wordsFor } from '../../../src/text/errors';
import { reasonWords, refusalReasons } from '../../../src/text/refusal-reasons';
import { refusalText } from '../../../src/text/refusals';

jest.mock('@tarojs/taro', () => ({}));

interface SchemaNode {
  readonly kind?: string;
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** What valibot can report of a schema and all within it. */
function rulesOf(schema: SchemaNode, rules: Set<string>): void {
  // What wraps another never fails by itself, and a transform never at all.
  const isWrapper = ['optional', 'nullable', 'exact_optional', 'undefinedable', 'nullish'].includes(
    String(schema.type),
  );
  if ((schema.kind === 'schema' && !isWrapper) || schema.kind === 'validation') rules.add(String(schema.type));
  const { pipe, entries, item, options, wrapped, key, value } = schema as Record<string, unknown>;
  const within = [
    ...(Array.isArray(pipe) ? pipe : []),
    ...Object.values((entries as object | undefined) ?? {}),
    ...(Array.isArray(options) ? options : []),
    item,
    wrapped,
    key,
    value,
  ];
  for (const one of within) {
    if (typeof one === 'object' && one !== null && 'kind' in one && one !== schema) rulesOf(one as SchemaNode, rules);
  }
}

const schemaRules = new Set<string>();
for (const actions of Object.values(contract)) {
  for (const { input } of Object.values<ActionSpec>(actions)) rulesOf(input as unknown as SchemaNode, schemaRules);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : path.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}
const functions = ['cloudfunctions', 'domain/agent']
  .flatMap((room) => sourcesIn(resolve(__dirname, '../../..', room)))
  .join('\n');
const handlerRules = [...functions.matchAll(/rule: '(\w+)'/g)].map(([, rule]) => String(rule));

const refusal = (rule: string, more: object = {}) =>
  new ClientError('INVALID_INPUT', { fields: [{ rule, path: '', ...more }] });

describe('why something is refused', () => {
  test('schemas and handlers are found', () => {
    expect([...schemaRules]).toEqual(expect.arrayContaining(['max_length', 'regex', 'picklist', 'min_value']));
    expect(handlerRules).toEqual(expect.arrayContaining(['own_file', 'two_words', 'too_large']));
  });

  test.each([
    ...new Set([
      ...schemaRules,
      ...handlerRules,
      ...FILE_REFUSALS,
      ...CALENDAR_RULES,
      ...CAMPAIGN_RULES,
      ...PAGE_RULES,
      ...WORD_RULES,
      ...SHEET_RULES,
    ]),
  ])('%s: has words in both languages', (rule) => {
    for (const language of ['zh', 'en'] as const) {
      const words = reasonWords(refusal(rule, { requirement: 5 }), language);
      expect(words).toMatch(language === 'zh' ? /[\u4e00-\u9fff].*。$/ : /^[A-Z“].*[.]$/);
      expect(words).not.toMatch(/undefined|NaN/);
    }
  });

  test('no words for rules that nothing refuses by', () => {
    const known: string[] = [
      ...schemaRules,
      ...handlerRules,
      ...FILE_REFUSALS,
      ...CALENDAR_RULES,
      ...CAMPAIGN_RULES,
      ...PAGE_RULES,
      ...WORD_RULES,
      ...SHEET_RULES,
      'check',
      'check_items',
      'every_item',
    ];
    expect(Object.keys(refusalReasons.zh).filter((rule) => !known.includes(rule))).toEqual([]);
  });

  test('the field is called by its name, the limit is told', () => {
    const long = refusal('max_length', { path: 'article.question', requirement: 60 });
    expect(reasonWords(long, 'zh')).toBe('“问题”太长，最多 60 个字。');
    const many = refusal('max_length', { path: 'article.keywords', requirement: 20 });
    expect(reasonWords(many, 'zh')).toBe('“关键词”太多，最多 20 个。');
    expect(reasonWords(refusal('max_length', { path: 'article.keywords.3', requirement: 20 }), 'en')).toBe(
      'Keywords is too long: at most 20 characters.',
    );
  });

  test('a file: what is too much of it, and where', () => {
    const rows = refusal('too_many_rows', { requirement: TABLE_LIMITS.rows, place: 'A5002' });
    expect(reasonWords(rows, 'zh')).toBe('超过 5,000 行（A5002）。删掉多余的行，或分成几个再导入。');
  });

  test('every page says the reason where there is one, and what the code says where there is none', () => {
    bringRefusals(refusalText, reasonWords);
    expect(wordsFor(refusal('two_words'), 'zh')).toBe('一组同义词至少要有两个词。');
    for (const odd of [{}, { fields: [] }, { fields: 'x' }, { fields: [{ rule: 'constructor' }] }]) {
      expect(wordsFor(new ClientError('INVALID_INPUT', odd), 'zh')).toBe(refusalText.zh.INVALID_INPUT);
    }
  });

  test('what the phone refuses by itself has the same shape', () => {
    const thrown = (run: () => void) => {
      try {
        run();
        return undefined;
      } catch (error) {
        return reasonWords(error as ClientError, 'zh');
      }
    };
    expect(thrown(() => void formatOf('合同.docx'))).toContain('请用 Excel');
    expect(thrown(() => requireSize(TABLE_LIMITS.fileBytes + 1))).toContain('超过 5 MB');
    expect(thrown(() => requireSize(TABLE_LIMITS.fileBytes))).toBeUndefined();
  });
});
