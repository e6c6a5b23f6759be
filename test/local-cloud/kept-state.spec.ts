import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../local-cloud/database';
import { openKeptState } from '../../local-cloud/kept-state';
import { stateKinds } from '../../local-cloud/state-kinds';

const DAY = 24 * 60 * 60_000;

describe('what the platform itself remembers', () => {
  let dir: string;
  let database: Database;
  let now = 1_000 * DAY;
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
    const state = openKeptState(database.state, () => now);
    for (let n = 0; n < 6_000; n += 1) state.set(stateKinds.sent, `m${n}`, { at: now, n });
    const left = state.list<{ n: number }>(stateKinds.sent);
    expect(left.length).toBeLessThanOrEqual(5_100);
    expect(left.at(0)?.value.n).toBe(6_000 - left.length);
    expect(left.at(-1)?.value.n).toBe(5_999);
  });

  test('messages: bounded in bytes too, and after 90 days they go', () => {
    const state = openKeptState(database.state, () => now);
    for (let n = 0; n < 300; n += 1) state.set(stateKinds.deskMessage, `m${n}`, { at: now, text: '汉'.repeat(30_000) });
    expect(state.list(stateKinds.deskMessage).length).toBeLessThan(130);
    now += 91 * DAY;
    expect(openKeptState(database.state, () => now).list(stateKinds.deskMessage)).toEqual([]);
  });

  test('messages: one of megabytes is not kept, and pushes no other out', () => {
    const state = openKeptState(database.state, () => now);
    state.set(stateKinds.sent, 'small', { at: now });
    state.set(stateKinds.sent, 'huge', { at: now, text: 'x'.repeat(9 * 1024 * 1024) });
    expect(
      openKeptState(database.state, () => now)
        .list(stateKinds.sent)
        .map(({ id }) => id),
    ).toEqual(['small']);
  });

  test('moments: what has passed goes, what lasts stays, and who was here last stays longest', () => {
    const state = openKeptState(database.state, () => now);
    state.set(stateKinds.temporaryMedia, 'ended', now - 1);
    state.set(stateKinds.temporaryMedia, 'lasts', now + DAY);
    state.set(stateKinds.replyWindow, 'closed', { closesAt: now - 1 });
    state.set(stateKinds.replyWindow, 'open', { closesAt: now + DAY });
    state.set(stateKinds.grant, 'oLin/t', 3);
    for (let n = 0; n < 5_000; n += 1) state.set(stateKinds.lastVisit, `o${n}`, now);
    state.set(stateKinds.lastVisit, 'o0', now + 1);
    for (let n = 5_000; n < 5_100; n += 1) state.set(stateKinds.lastVisit, `o${n}`, now);
    const again = openKeptState(database.state, () => now);
    const ids = (kind: string) => again.list(kind).map(({ id }) => id);
    expect([ids(stateKinds.temporaryMedia), ids(stateKinds.replyWindow), ids(stateKinds.grant)]).toEqual([
      ['lasts'],
      ['open'],
      ['oLin/t'],
    ]);
    expect(ids(stateKinds.lastVisit)).toHaveLength(5_000);
    expect([again.get(stateKinds.lastVisit, 'o0'), again.get(stateKinds.lastVisit, 'o1')]).toEqual([
      now + 1,
      undefined,
    ]);
  });

  test('every kind is bounded, and what is no kind of WeChat’s is left alone', () => {
    const trimmed: string[] = [];
    openKeptState({ ...database.state, trim: (kind) => trimmed.push(kind) }, () => now);
    expect(trimmed.sort()).toEqual(Object.values(stateKinds).sort());
  });

  test('a file that an earlier build let grow is made small at the start', () => {
    for (let n = 0; n < 600; n += 1)
      database.state.set(stateKinds.sent, `m${n}`, { at: now, text: 'x'.repeat(100_000) });
    database.close();
    const before = statSync(join(dir, 'cloud.db')).size;
    database = open();
    const state = openKeptState(database.state, () => now);
    database.compact();
    database.close();
    expect(statSync(join(dir, 'cloud.db')).size).toBeLessThan(before / 3);
    database = open();
    expect(database.state.list(stateKinds.sent).at(-1)?.id).toBe('m599');
    expect(state).toBeDefined();
  });
});
