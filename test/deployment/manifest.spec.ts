import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HARMLESS_CALLS } from '../../cloudfunctions/_entry/harmless-calls';
import { configOf, FORMER_FUNCTIONS, type FunctionSpec } from '../../deployment/functions';
import { MANIFEST } from '../../deployment/manifest';
import { listFiles } from '../source-tree';

/** The guide, and what is looked up beside it. */
const GUIDES = ['DEPLOY.md', 'DEPLOY-REFERENCE.md'].map((name) => join(__dirname, '../../docs', name));

const functions: readonly FunctionSpec[] = MANIFEST.functions;

const functionTable = [
  '| function | what it does | seconds | timer | APIs of WeChat |',
  '|---|---|---|---|---|',
  ...functions.map(({ name, does, timeoutSeconds, because, timer, openapi = [] }) => {
    const seconds = because ? `${timeoutSeconds}: ${because}` : String(timeoutSeconds);
    const apis = openapi.map((api) => `\`${api}\``).join(', ');
    return `| \`${name}\` | ${does} | ${seconds} | ${timer ? `\`${timer.cron}\`` : ''} | ${apis} |`;
  }),
].join('\n');

const pushTable = [
  '| 消息类型 | 事件类型 | |',
  '|---|---|---|',
  ...MANIFEST.pushRows.map((row) => {
    const event = 'event' in row ? `\`${row.event}\`` : '';
    return `| ${row.messageTypes.map((type) => `\`${type}\``).join(', ')} | ${event} | ${row.does} |`;
  }),
].join('\n');

const rules = `\`\`\`json\n${JSON.stringify(MANIFEST.functionRules)}\n\`\`\``;

const TABLES = { functions: functionTable, push: pushTable, rules };
const placeOf = (name: string): RegExp => new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);

/** A guide with those tables that stand in it as the manifest has them. */
const withTables = (guide: string): string =>
  Object.entries(TABLES).reduce(
    (text, [name, table]) => text.replace(placeOf(name), () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`),
    guide,
  );

describe('the manifest', () => {
  test('every API that functions call: known whether it can be asked for without anything coming of it', () => {
    const called = [...new Set(functions.flatMap(({ openapi = [] }) => openapi))];
    expect(Object.keys(HARMLESS_CALLS).sort()).toEqual(called.sort());
  });

  test('docs/DEPLOY.md and its reference: their tables say the same (UPDATE_TABLES=1 writes them)', () => {
    const guides = GUIDES.map((file) => readFileSync(file, 'utf8'));
    for (const name of Object.keys(TABLES)) expect(guides.filter((guide) => placeOf(name).test(guide))).toHaveLength(1);
    for (const [place, file] of GUIDES.entries()) {
      const right = withTables(guides[place] ?? '');
      if (process.env.UPDATE_TABLES) writeFileSync(file, right);
      expect(readFileSync(file, 'utf8')).toBe(right);
    }
  });

  test('functions: each has its folder, and each folder is declared', () => {
    const folders = listFiles()
      .map((file) => /^cloudfunctions\/([a-z]\w*)\/index\.ts$/.exec(file)?.[1])
      .filter((name) => name !== undefined);
    expect(folders.sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  test('former names: built from what took their place, without a trigger of their own', () => {
    for (const former of FORMER_FUNCTIONS) {
      expect(functions.map(({ name }) => name)).toContain(former.source);
      expect(configOf(former)).not.toHaveProperty('triggers');
    }
  });

  test('rules: clients call what is theirs and nothing that WeChat sets off', () => {
    const closed = [...functions, ...FORMER_FUNCTIONS].filter(({ calledBy }) => calledBy !== 'clients');
    for (const { name } of closed) expect(MANIFEST.functionRules[name]).toEqual({ invoke: false });
    expect(Object.keys(MANIFEST.functionRules)).toHaveLength(closed.length + 1);
  });

  test('cloudfunctions know nothing of it', () => {
    const users = listFiles().filter(
      (file) =>
        /^(domain|contract|cloudfunctions|src)\//.test(file) &&
        /from '[./]*deployment\//.test(readFileSync(join(__dirname, '../..', file), 'utf8')),
    );
    expect(users).toEqual([]);
  });
});
