import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { WEBHOOK_EVENTS } from '../../domain/connections';
import { dispatchAgainAt } from '../../domain/connections/retries';
import { MINUTE } from '../../domain/kernel';
import { connectionEventText } from '../../src/text/connection-events';
import { readSource } from '../source-tree';

const FILE = 'docs/WEBHOOKS.md';
const CATALOGUE = readSource('domain/events/ticket-facts.ts');

interface Listed {
  readonly name: string;
  readonly fields: string;
}

/** The events as the catalogue declares them, each with the fields of its type as they stand there. */
function listed(): Listed[] {
  const [, body = ''] = /export interface TicketFacts \{([\s\S]*?)\n\}/.exec(CATALOGUE) ?? [];
  const bare = body.replace(/\/\*\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/readonly '?([\w.]+)'?: (Nothing|\{[\s\S]*?\});(?=\s*(?:readonly|$))/g)].map(
    ([, name = '', type = '']) => ({ name, fields: type === 'Nothing' ? '' : fieldsOf(type) }),
  );
}

const fieldsOf = (type: string): string =>
  [...type.slice(1, -1).matchAll(/readonly (\w+)(\??): ([^;]+);?/g)]
    .map(([, field = '', optional = '', of = '']) => `\`${field}${optional}: ${plain(of)}\``)
    .join(', ');
/** A type as somebody reads it who has none of our names. */
const plain = (type: string): string =>
  type
    .replace(/readonly /g, '')
    .replace(/\bMillis\b/g, 'number')
    .replace(/\s*\|\s*/g, ' \\| ')
    .trim();

const vocabulary = (name: string): string => {
  const [, list = ''] =
    new RegExp(`export const ${name} = \\[([\\s\\S]*?)\\] as const`).exec(readSource('domain/events/vocabulary.ts')) ??
    [];
  return [...list.matchAll(/'(\w+)'/g)].map(([, word]) => `\`${word}\``).join(' ');
};

function table(): string {
  const known = new Set<string>(WEBHOOK_EVENTS);
  const words: Readonly<Record<string, string>> = connectionEventText.en.events;
  const rows = listed()
    .filter(({ name }) => known.has(name))
    .map(({ name, fields }) => `| \`${name}\` | ${words[name] ?? ''} | ${fields} |`);
  const names = [
    ['Topic', 'TOPICS'],
    ['ClockName', 'CLOCK_NAMES'],
    ['RatingReason', 'RATING_REASONS'],
    ['status of a ticket', 'TICKET_STATUSES'],
  ].map(([name, list = '']) => `- ${name}: ${vocabulary(list)}`);
  const causes = /export type Cause = ([^;]+);/.exec(CATALOGUE)?.[1]?.replaceAll("'", '`').replaceAll(' |', '');
  return ['| event | what happened | fields |', '|---|---|---|', ...rows, '', ...names, `- Cause: ${causes}`].join(
    '\n',
  );
}

const between = (text: string): string => /<!-- events -->\n([\s\S]*?)<!-- \/events -->/.exec(text)?.[1]?.trim() ?? '';

describe(FILE, () => {
  test('events: made from the catalogue', () => {
    const text = readSource(FILE);
    expect(listed().length).toBeGreaterThan(40);
    expect(WEBHOOK_EVENTS.filter((name) => !listed().some((one) => one.name === name))).toEqual([]);
    if (process.env.UPDATE_TABLES) {
      const written = text.replace(
        /(<!-- events -->\n)[\s\S]*?(<!-- \/events -->)/,
        (_all, from, to) => `${from}${table()}\n${to}`,
      );
      writeFileSync(join(__dirname, '../..', FILE), written);
    }
    expect(between(readFileSync(join(__dirname, '../..', FILE), 'utf8'))).toBe(table());
  });

  test('events: each has its words in both languages, and no word is of none', () => {
    for (const words of [connectionEventText.zh.events, connectionEventText.en.events])
      expect(Object.keys(words).sort()).toEqual([...WEBHOOK_EVENTS].sort());
  });

  test('tried again when it says', () => {
    const minutes = Array.from({ length: 8 }, (_, nth) => (dispatchAgainAt(0, nth + 1, 0) ?? 0) / MINUTE);
    expect(minutes).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440]);
    expect(dispatchAgainAt(0, 9, 0)).toBeUndefined();
    expect(readSource(FILE)).toContain('after 1, 5 and 30 minutes, 2, 6 and 12 hours, and twice after a day');
  });

  test('the recipe of the page: takes what is ours, refuses what is changed, old or somebody else’s', () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readSource(FILE)) ?? [];
    const script = `${code.replace(/^import .*$/m, '').replace('export ', '')}; isFromUs`;
    const crypto = require('node:crypto') as typeof import('node:crypto');
    const isFromUs = runInNewContext(script, {
      ...crypto,
      createHmac,
      timingSafeEqual: crypto.timingSafeEqual,
      Buffer,
      Date,
      Math,
      Number,
    }) as (headers: Readonly<Record<string, string>>, body: string, secret: string) => boolean;
    const key = randomBytes(32);
    const secret = `whsec_${key.toString('base64')}`;
    const signed = (at: number, body: string, by = key) => ({
      'webhook-id': 'd1',
      'webhook-timestamp': String(at),
      'webhook-signature': `v1,${createHmac('sha256', by).update(`d1.${at}.${body}`).digest('base64')}`,
    });
    const now = Math.floor(Date.now() / 1_000);
    const body = '{"id":"d1"}';
    expect(isFromUs(signed(now, body), body, secret)).toBe(true);
    expect(isFromUs(signed(now, body), '{"id":"d2"}', secret)).toBe(false);
    expect(isFromUs(signed(now - 600, body), body, secret)).toBe(false);
    expect(isFromUs(signed(now, body, randomBytes(32)), body, secret)).toBe(false);
  });
});
