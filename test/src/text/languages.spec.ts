import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '../../../domain/kernel';
import { SETTINGS } from '../../../domain/settings';

jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', setStorageSync: () => undefined }));

type Tree = Record<string, unknown>;
const FOLDER = path.resolve(__dirname, '../../../src/text');
const audiences = readdirSync(FOLDER).flatMap((file) => {
  const exported = Object.values(require(path.join(FOLDER, file)) as Tree);
  return exported
    .filter((value): value is { zh: Tree; en: Tree } => typeof value === 'object' && value !== null && 'zh' in value)
    .map((text) => ({ file, ...text }));
});

/** Every text in a tree with its path; a text with a blank is asked with stand-ins. */
function flatten(tree: Tree, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return flatten(value as Tree, `${at}${key}.`);
    return [[`${at}${key}`, typeof value === 'function' ? String(value(2, 2, 2)) : String(value)]];
  });
}

describe('text', () => {
  it.each(audiences)('$file: English has every key, no Chinese, and is silent only where Chinese is', ({ zh, en }) => {
    const chinese = flatten(zh);
    const english = flatten(en);
    expect(english.map(([key]) => key)).toEqual(chinese.map(([key]) => key));
    // A language is offered by its own name.
    expect(english.filter(([, words]) => words !== '中文' && /[\u4e00-\u9fff]/.test(words))).toEqual([]);
    const silent = (texts: [string, string][]) => texts.filter(([, words]) => words.trim() === '').map(([key]) => key);
    expect(silent(english)).toEqual(silent(chinese));
  });

  it('settings: each choice has words', () => {
    const choices = Object.entries(SETTINGS).flatMap(([key, { kind }]) =>
      kind.type === 'choice' ? kind.among.map((one) => `choices.${key}.${one}`) : [],
    );
    const settings = audiences.filter(({ file }) => file === 'settings.ts');
    expect(flatten(settings[0]?.zh ?? {}).map(([key]) => key)).toEqual(expect.arrayContaining(choices));
  });

  it('errors: each code has words that tell what can be done', () => {
    const words = audiences.filter(({ file }) => /^(errors|refusals)\.ts$/.test(file)).map(({ zh }) => Object.keys(zh));
    const codes = new Set(words.flat().filter((name) => name !== 'kept'));
    expect([...codes].sort()).toEqual(['OFFLINE', 'TIMEOUT', 'BUSY', ...Object.keys(ERROR_CODES)].sort());
  });

  it('tone: no 亲, no 抱歉, no exclamation marks', () => {
    const words = audiences.flatMap(({ zh, en }) => [...flatten(zh), ...flatten(en)]);
    expect(words.filter(([, text]) => /亲|抱歉|[!！]/.test(text) && !/亲属|亲自|亲友/.test(text))).toEqual([]);
  });
});
