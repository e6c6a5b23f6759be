import { type ActivityEntry, addActivity } from '../../../demo/stage/activity/activity';
import type { CloudEvent } from '../../../local-cloud';

const run = (action: string, openid: string, at: number): CloudEvent => ({
  type: 'function',
  at,
  functionName: 'agent',
  action,
  openid,
  source: 'wx_client',
  outcome: { requestId: String(at), ok: true, millis: 5, coldStart: false, databaseCalls: 2 },
});
const sent = (at: number): CloudEvent => ({
  type: 'sent',
  at,
  api: 'subscribeMessage.send',
  to: 'oLin',
  accepted: true,
});
const all = (events: readonly CloudEvent[]) => events.reduce<readonly ActivityEntry[]>(addActivity, []);

describe('what just happened', () => {
  test('newest first', () => {
    expect(all([run('a', 'oA', 1), run('b', 'oA', 2)]).map(({ at }) => at)).toEqual([2, 1]);
  });

  test('the same again counts up instead of filling the list', () => {
    const rows = all([run('queue.list', 'oA', 1), run('queue.list', 'oA', 2), run('queue.list', 'oA', 3)]);
    expect(rows).toMatchObject([{ times: 3, at: 3 }]);
  });

  test('another person, or anything in between, begins a new row', () => {
    expect(all([run('a', 'oA', 1), run('a', 'oB', 2), run('a', 'oA', 3)])).toHaveLength(3);
  });

  test('every message WeChat took stands by itself', () => {
    expect(all([sent(1), sent(2)])).toHaveLength(2);
  });

  test('the list does not grow for ever, and its rows stay told apart', () => {
    const rows = all(Array.from({ length: 500 }, (_, at) => run(`a${at}`, 'oA', at)));
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(200);
  });
});
