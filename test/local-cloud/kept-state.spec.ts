import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../local-cloud/clock';
import { LAST_VISIT } from '../../local-cloud/content-security/visits';
import { DESK_MESSAGE } from '../../local-cloud/customer-service/human-desk';
import { REPLY_WINDOW } from '../../local-cloud/customer-service/reply-window';
import { TEMPORARY_MEDIA } from '../../local-cloud/customer-service/temporary-media';
import { type Database, openDatabase } from '../../local-cloud/database';
import { openKeptState, type StateKind } from '../../local-cloud/kept-state';
import { SENT } from '../../local-cloud/sent-log';
import { GRANT } from '../../local-cloud/subscribe-message/grants';
import { openWechat } from '../../local-cloud/wechat';

const DAY = 24 * 60 * 60_000;

describe('what the platform itself remembers', () => {
  let dir: string;
  let database: Database;
  let now = 1_000 * DAY;
  /** A kind as a cloud that starts now opens it. */
  const keep = <T = unknown>(kind: StateKind) => openKeptState(database.state, () => now).keep<T>(kind);
  const idsOf = (kind: StateKind) =>
    keep(kind)
      .list()
      .map(({ id }) => id);
  const open = () => openDatabase({ file: join(dir, 'cloud.db'), collections: [], now: () => now });
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'state-'));
    database = open();
  });
  afterEach(() => {
    database.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test('messages: the newest 5,000 are kept, oldest first', () => {
    const messages = keep<{ at: number; n: number }>(SENT);
    for (let n = 0; n < 6_000; n += 1) messages.set(`m${n}`, { at: now, n });
    const left = messages.list();
    expect(left.length).toBeLessThanOrEqual(5_100);
    expect(left.at(0)?.value.n).toBe(6_000 - left.length);
    expect(left.at(-1)?.value.n).toBe(5_999);
  });

  test('messages: bounded in bytes too, and after 90 days they go', () => {
    const messages = keep(DESK_MESSAGE);
    for (let n = 0; n < 300; n += 1) messages.set(`m${n}`, { at: now, text: '汉'.repeat(30_000) });
    expect(messages.list().length).toBeLessThan(130);
    now += 91 * DAY;
    expect(idsOf(DESK_MESSAGE)).toEqual([]);
  });

  test('messages: one of megabytes is not kept, and pushes no other out', () => {
    const messages = keep(SENT);
    messages.set('small', { at: now });
    messages.set('huge', { at: now, text: 'x'.repeat(9 * 1024 * 1024) });
    expect(idsOf(SENT)).toEqual(['small']);
  });

  test('moments: what has passed goes, what lasts stays, and who was here last stays longest', () => {
    keep(TEMPORARY_MEDIA).set('ended', now - 1);
    keep(TEMPORARY_MEDIA).set('lasts', now + DAY);
    keep(REPLY_WINDOW).set('closed', { closesAt: now - 1 });
    keep(REPLY_WINDOW).set('open', { closesAt: now + DAY });
    keep(GRANT).set('oLin/t', 3);
    const visits = keep(LAST_VISIT);
    for (let n = 0; n < 5_000; n += 1) visits.set(`o${n}`, now);
    visits.set('o0', now + 1);
    for (let n = 5_000; n < 5_100; n += 1) visits.set(`o${n}`, now);
    expect([TEMPORARY_MEDIA, REPLY_WINDOW, GRANT].map(idsOf)).toEqual([['lasts'], ['open'], ['oLin/t']]);
    expect(idsOf(LAST_VISIT)).toHaveLength(5_000);
    const again = keep(LAST_VISIT);
    expect([again.get('o0'), again.get('o1')]).toEqual([now + 1, undefined]);
  });

  test('every kind is bounded as it is opened, and what is no kind of WeChat’s is left alone', () => {
    const trimmed: string[] = [];
    const clock = createClock({ now, isFrozen: true });
    openWechat({
      appId: 'wx1',
      templates: [],
      clock,
      state: { ...database.state, trim: (kind) => trimmed.push(kind) },
      filesDir: join(dir, 'media'),
      publicUrl: () => '',
      emit: () => undefined,
      receiver: { isDeployed: () => false, call: () => Promise.reject(new Error('nobody listens')) },
    });
    expect(trimmed.sort()).toEqual([
      'desk-accepted',
      'desk-message',
      'last-visit',
      'reply-window',
      'sent',
      'subscribe-grant',
      'temporary-media',
      'trade-after-sales',
      'trade-closed',
      'trade-feedback',
      'trade-jump-path',
      'trade-orders',
      'trade-store-orders',
      'typing-until',
    ]);
  });

  test('forgetting: takes every kind that was opened, and nothing else', () => {
    database.state.set('file', 'a.png', 'image/png');
    const state = openKeptState(database.state, () => now);
    for (const kind of [SENT, GRANT]) state.keep(kind).set('oLin', { at: now });
    state.forget();
    expect([SENT, GRANT].map(idsOf)).toEqual([[], []]);
    expect(database.state.get('file', 'a.png')).toBe('image/png');
  });

  test('a file that an earlier build let grow is made small at the start', () => {
    for (let n = 0; n < 600; n += 1) database.state.set(SENT.name, `m${n}`, { at: now, text: 'x'.repeat(100_000) });
    database.close();
    const before = statSync(join(dir, 'cloud.db')).size;
    database = open();
    keep(SENT);
    database.compact();
    database.close();
    expect(statSync(join(dir, 'cloud.db')).size).toBeLessThan(before / 3);
    database = open();
    expect(database.state.list(SENT.name).at(-1)?.id).toBe('m599');
  });
});
