import fc from 'fast-check';
import {
  afterAttempt,
  alertLine,
  alertsBesides,
  alertsOf,
  CLOSED_BREAKER,
  CONNECTION_BOUNDS,
  DISPATCH_LEASE,
  dispatchAgainAt,
  GIVEN_UP_AFTER,
  groupedLines,
  isHost,
  isMailAddress,
  isPaused,
  mayWant,
  readAddress,
  robotKeyIn,
  soundConnections,
  toldOf,
  webhookBody,
} from '../../../domain/connections';
import { TOPIC_NAMES } from '../../../domain/events';
import { clockText, HOUR, MINUTE, SECOND, utf8Bytes } from '../../../domain/kernel';

const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';

describe('connections', () => {
  test.each([
    ['https://hooks.example.com/in?a=1', undefined],
    ['https://hooks.example.com:8443/', undefined],
    ['http://hooks.example.com/', 'secure'],
    ['ftp://hooks.example.com/', 'secure'],
    ['javascript:alert(1)', 'secure'],
    ['https://me@hooks.example.com/', 'login'],
    ['https://hooks.example.com/#part', 'fragment'],
    ['hooks.example.com', 'format'],
    ['', 'format'],
  ])('address %j: %s', (typed, problem) => {
    const read = readAddress(typed);
    expect(typeof read === 'string' ? read : undefined).toBe(problem);
  });

  test.each([
    [KEY, KEY],
    [`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`, KEY],
    [`https://qyapi.weixin.qq.com.example.com/cgi-bin/webhook/send?key=${KEY}`, undefined],
    [`https://qyapi.weixin.qq.com/cgi-bin/other?key=${KEY}`, undefined],
    [`http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`, undefined],
    ['short', undefined],
  ])('robot %j', (typed, key) => {
    expect(robotKeyIn(typed)).toBe(key);
  });

  test('a host and a mail address are one, and no header of a mail', () => {
    for (const host of ['smtp.exmail.qq.com', '8.8.8.8']) expect([host, isHost(host)]).toEqual([host, true]);
    for (const host of ['localhost', 'a b.com', '-a.com', 'a..b', 'https://a.com', 'a.com:25'])
      expect([host, isHost(host)]).toEqual([host, false]);
    for (const mail of ['boss@example.com', 'a.b+c@mail.example.cn'])
      expect([mail, isMailAddress(mail)]).toEqual([mail, true]);
    for (const mail of ['boss', 'a@b\r\nBcc: c@d.com', 'a@b.com,c@d.com', '<a@b.com>', 'a b@c.com'])
      expect([mail, isMailAddress(mail)]).toEqual([mail, false]);
  });

  test('wants: events of webhooks, alerts of what people read, nothing else', () => {
    expect(mayWant('webhook', 'created')).toBe(true);
    expect(mayWant('webhook', 'few_stars')).toBe(false);
    expect(mayWant('wecom', 'few_stars')).toBe(true);
    expect(mayWant('email', 'created')).toBe(false);
    expect(mayWant('webhook', 'toString')).toBe(false);
  });

  test('what is stored and does not fit tells nobody anything', () => {
    const good = { id: 'n1', kind: 'webhook', isOn: true, wants: ['created'] };
    expect(soundConnections([good, null, 7, { ...good, kind: 'fax' }, { ...good, wants: 'all' }])).toEqual([good]);
    expect(soundConnections(undefined)).toEqual([]);
    expect(soundConnections(Array.from({ length: 50 }, () => good))).toHaveLength(CONNECTION_BOUNDS.connections);
  });
});

describe('alerts', () => {
  const names = { topics: TOPIC_NAMES, clock: clockText, member: (id: string) => (id === 'm1' ? '小林' : undefined) };
  const raised = (facts: Parameters<typeof alertsOf>[0], isOpen = true) => alertsOf(facts, { isOpen });

  test.each([
    [
      'a new message',
      [{ name: 'created', topic: 'refund', headStartMillis: 0, hasOrder: false }],
      true,
      ['new_message'],
    ],
    [
      'outside the hours',
      [{ name: 'created', topic: 'refund', headStartMillis: 0, hasOrder: false }],
      false,
      ['new_message', 'off_hours'],
    ],
    ['thanks at night', [{ name: 'wrote', isThanks: true }], false, []],
    ['two stars', [{ name: 'rated', stars: 2, reasons: [], agentId: null }], true, ['few_stars']],
    ['three stars', [{ name: 'rated', stars: 3, reasons: [], agentId: null }], true, []],
    [
      'several of one kind',
      [
        { name: 'clock.breached', clock: 'first' },
        { name: 'clock.breached', clock: 'next' },
      ],
      true,
      ['overdue'],
    ],
    ['a rule that tells nobody', [{ name: 'rule_ran', ruleId: 'r' }], true, []],
  ] as const)('%s', (_what, facts, isOpen, alerts) => {
    expect(raised(facts, isOpen)).toEqual(alerts);
  });

  test('a line: when, the loudest first, the topic, the number', () => {
    const content = {
      type: 'alert',
      at: Date.parse('2026-11-20T02:05:00Z'),
      alerts: ['new_message', 'off_hours', 'complaint'],
    } as const;
    const ticket = { id: 't1', number: '1120-001', topic: 'refund' } as const;
    expect(alertLine({ ...content, ticket }, names, '#1120-001')).toBe(
      '10:05 客人着急 · 营业时间外的留言 · 退换 · #1120-001',
    );
  });

  const silent = { name: 'presence.changed', memberId: 'm1', from: 'online', to: 'busy', reason: 'silent' } as const;
  const chosen = { ...silent, reason: 'chosen', lastedMillis: 0 } as const;
  const scoredAs = (score: number) => ({ name: 'qa.scored', reviewId: 'r1', agentId: 'm1', score }) as const;
  const answered = { name: 'qa.answered', reviewId: 'r1', agentId: 'm1', isChanged: true } as const;
  const alarm = { name: 'alarm.raised', alarmId: 'a1', topic: 'refund', count: 12, usual: 1.6, minutes: 10 } as const;

  test.each([
    ['suddenly many', [alarm], ['sudden'], '突然很多人问 · 退换 · 10 分钟 12 条，平时 2'],
    ['only read about', [{ ...alarm, isRead: true }], ['sudden'], '突然很多人问 · 退换 · 10 分钟看帮助 12 次，平时 2'],
    ['an incident', [{ name: 'incident.opened', incidentId: 'i1', topic: 'refund' }], ['incident'], '突发事件 · 退换'],
    [
      'over',
      [{ name: 'incident.closed', incidentId: 'i1', topic: 'refund' }],
      ['incident_over'],
      '突发事件好了 · 退换',
    ],
    ['comes', [{ ...chosen, from: 'offline', to: 'online' }], ['on_duty'], '上线了 · 小林'],
    ['goes', [{ ...chosen, to: 'offline' }], ['off_duty'], '下线了 · 小林'],
    ['takes a break', [{ ...chosen, to: 'break' }], [], ''],
    ['says it again', [{ ...chosen, from: 'offline', to: 'offline' }], [], ''],
    ['silent', [{ ...silent, lastedMillis: 0 }], ['vanished'], '没动静了 · 小林'],
    ['a low score', [scoredAs(59)], ['low_score'], '质检低分 · 小林'],
    ['a score that passes', [scoredAs(60)], [], ''],
    ['an appeal answered with other points', [answered, scoredAs(40)], ['appeal_answered'], '质检申诉有结果 · 小林'],
    ['nobody known any more', [{ ...scoredAs(0), agentId: 'm9' }], ['low_score'], '质检低分'],
  ] as const)('beside tickets, %s', (_what, events, alerts, words) => {
    expect(alertsBesides(events)).toEqual(alerts);
    const told = alertLine({ type: 'alert', at: 0, alerts: alertsBesides(events), events }, names);
    if (words !== '') expect(told).toBe(`08:00 ${words}`);
  });

  test('grouped: every line once and in order, no message above its bytes', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => text.replace(/\n/g, ' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 200, max: 4_096 }), (lines, most) => {
        const groups = groupedLines(lines, (count) => `茶：${count}`, most);
        expect(groups.flatMap(({ places }) => places)).toEqual(lines.map((_, place) => place));
        for (const { text } of groups) expect(utf8Bytes(text)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('webhooks', () => {
  test('told: what was asked for, in its order, and never our own books', () => {
    const facts = [
      { name: 'macro_run', macroId: 'm' },
      { name: 'resolved', by: 'agent' },
      { name: 'labelled', added: [], removed: [] },
    ] as const;
    expect(toldOf(facts, ['labelled', 'resolved', 'macro_run']).map(({ name }) => name)).toEqual([
      'resolved',
      'labelled',
    ]);
  });

  test('beside tickets: who says again how they are is no news; who is back after a silence is', () => {
    const again = { memberId: 'm1', from: 'busy', to: 'busy', reason: 'chosen', lastedMillis: 0 } as const;
    const wants = ['presence.changed'];
    expect(toldOf([{ name: 'presence.changed', ...again }], wants)).toEqual([]);
    expect(toldOf([{ name: 'presence.changed', ...again, wasSilent: true }], wants)).toHaveLength(1);
    expect(toldOf([{ name: 'notice.sent', kind: 'reply', channel: 'subscribe' }], ['notice.sent'])).toEqual([]);
  });

  test('a body: what only people are told is none', () => {
    expect(webhookBody('d1', { type: 'summary', at: 1, day: '2026-11-19' })).toBeUndefined();
    expect(webhookBody('d1', { type: 'test', at: 1 })).toEqual({ id: 'd1', type: 'test', at: 1 });
  });
});

describe('retries', () => {
  test('pauses grow, end within three days, and are longer than an attempt may take', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(80 * HOUR), (attempts, since) => {
        const at = dispatchAgainAt(since, attempts, 0);
        if (at === undefined) return;
        expect(at).toBeLessThanOrEqual(GIVEN_UP_AFTER);
        const before = dispatchAgainAt(0, attempts - 1, 0);
        if (before !== undefined) expect(at - since).toBeGreaterThanOrEqual(before);
      }),
    );
    expect(DISPATCH_LEASE).toBeGreaterThan(60 * SECOND);
  });

  test('breaker: open after five, twice as long each time up to an hour, closed by one that gets through', () => {
    let breaker = CLOSED_BREAKER;
    const pauses: number[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      breaker = afterAttempt(breaker, false, 0);
      pauses.push(breaker.pausedUntilAt / MINUTE);
    }
    expect(pauses).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(isPaused(breaker, 0)).toBe(true);
    expect(afterAttempt(breaker, true, 0)).toEqual(CLOSED_BREAKER);
  });
});
