import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import Ajv from 'ajv';
import { type DispatchContent, type ToldTicket, WEBHOOK_EVENTS, webhookBody } from '../../domain/connections';
import { dispatchAgainAt } from '../../domain/connections/retries';
import type { TicketFact } from '../../domain/events';
import { MINUTE } from '../../domain/kernel';
import { connectionEventText } from '../../src/text/connection-events';
import { readSource } from '../source-tree';
import { declaredIn, namedTypes, tableOf, toldIn } from './webhook-catalogue';
import { webhookSchema } from './webhook-schema';

const FILE = 'docs/WEBHOOKS.md';
const SCHEMA = 'docs/webhooks.schema.json';
const onDisk = (file: string): string => join(__dirname, '../..', file);

/** What stands between two marks of the page. */
const PARTS = {
  events: () => `${tableOf('TicketFacts')}\n\n${namedTypes()}`,
  'desk events': () => tableOf('OtherFacts'),
};
const markedBy = (part: string) => new RegExp(`(<!-- ${part} -->\\n)([\\s\\S]*?)(\\n<!-- /${part} -->)`);

describe(FILE, () => {
  test('events: made from the catalogue', () => {
    expect(declaredIn('TicketFacts').length).toBeGreaterThan(40);
    expect(declaredIn('OtherFacts').length).toBeGreaterThan(15);
    const told = [...toldIn('TicketFacts'), ...toldIn('OtherFacts')].map(({ name }) => name);
    expect(told.sort()).toEqual([...WEBHOOK_EVENTS].sort());
    const made = Object.entries(PARTS).reduce(
      (text, [part, make]) => text.replace(markedBy(part), (_all, from, _old, to) => `${from}${make()}${to}`),
      readSource(FILE),
    );
    const schema = `${JSON.stringify(webhookSchema(), null, 2)}\n`;
    if (process.env.UPDATE_TABLES) {
      writeFileSync(onDisk(FILE), made);
      writeFileSync(onDisk(SCHEMA), schema);
    }
    expect(readFileSync(onDisk(FILE), 'utf8')).toBe(made);
    for (const part of Object.keys(PARTS)) expect(made).toMatch(markedBy(part));
    expect(JSON.parse(readFileSync(onDisk(SCHEMA), 'utf8'))).toEqual(webhookSchema());
  });

  test('schema: takes what is sent, and nothing that lacks what it promises', () => {
    const isGood = new Ajv().compile(webhookSchema());
    const ticket: ToldTicket = {
      ...{ id: 't1', number: '1120-001', status: 'open', topic: 'refund', channel: 'message' },
      ...{ teamId: 'aftersale', assigneeId: null, orderId: null, createdAt: 1 },
    };
    const events: readonly TicketFact[] = [
      { name: 'rated', stars: 5, reasons: ['fast'], agentId: null },
      { name: 'clock.breached', clock: 'first', apologises: true },
      { name: 'closed' },
    ];
    const change: DispatchContent = { type: 'change', at: 1, entryId: 'e1', ticket, events };
    const besides = { text: '好的', shopper: { openid: 'o1' } };
    const raised = { alarmId: 'a1', topic: 'shipping', count: 12, usual: 1.5, minutes: 10 } as const;
    const desk: DispatchContent = { type: 'change', at: 1, events: [{ name: 'alarm.raised', ...raised }] };
    const sent = [webhookBody('d1', change), webhookBody('d1', change, besides), webhookBody('d1', desk)];
    for (const body of [...sent, webhookBody('d1', { type: 'test', at: 1 })]) {
      isGood(body);
      expect(isGood.errors ?? []).toEqual([]);
    }
    const [body] = sent;
    for (const bad of [
      { ...body, ticket: { ...ticket, status: 'lost' } },
      { ...body, events: [{ name: 'rated', stars: 5 }] },
      { ...body, ticket: undefined },
      { ...webhookBody('d1', desk), events: [{ name: 'closed' }] },
      { type: 'test', at: 1 },
    ])
      expect([bad, isGood(JSON.parse(JSON.stringify(bad)))]).toEqual([bad, false]);
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
