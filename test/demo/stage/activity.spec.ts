import { type ActionSpec, contract } from '../../../contract';
import { type ActivityEntry, addActivity } from '../../../demo/stage/activity/activity';
import { actionWords, pushWords } from '../../../demo/stage/activity/words';
import type { CloudEvent } from '../../../local-cloud';

/** A change, which is told; `agent/queue.list` and its kin only look. */
const run = (action: string, openid: string, at: number, ok = true): CloudEvent => ({
  type: 'function',
  at,
  functionName: 'agent',
  action,
  openid,
  source: 'wx_client',
  outcome: { requestId: String(at), ok, millis: 5, coldStart: false, databaseCalls: 2 },
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
    expect(all([run('ticket.claim', 'oA', 1), run('ticket.note', 'oA', 2)]).map(({ at }) => at)).toEqual([2, 1]);
  });

  test('the same again counts up instead of filling the list', () => {
    const rows = all([run('ticket.note', 'oA', 1), run('ticket.note', 'oA', 2), run('ticket.note', 'oA', 3)]);
    expect(rows).toMatchObject([{ times: 3, at: 3 }]);
  });

  test('another person, or anything in between, begins a new row', () => {
    expect(all([run('ticket.note', 'oA', 1), run('ticket.note', 'oB', 2), run('ticket.note', 'oA', 3)])).toHaveLength(
      3,
    );
  });

  test('every message WeChat took stands by itself', () => {
    expect(all([sent(1), sent(2)])).toHaveLength(2);
  });

  test('the list does not grow for ever, and its rows stay told apart', () => {
    const rows = all(Array.from({ length: 500 }, (_, at) => run('ticket.note', `o${at}`, at)));
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(200);
  });

  test('pages that look, the minute’s timer and what a push runs are not told; what failed is', () => {
    const timer: CloudEvent = { ...run('', 'oA', 3), functionName: 'jobs', source: 'wx_trigger' } as CloudEvent;
    expect(all([run('queue.list', 'oA', 1), run('ticket.get', 'oA', 2), timer])).toEqual([]);
    expect(all([run('queue.list', 'oA', 1, false), { ...timer, outcome: { ...failed } } as CloudEvent])).toHaveLength(
      2,
    );
  });
  const failed = { requestId: 'r', ok: false, millis: 1, coldStart: false, databaseCalls: 0 };

  test('every change of the contract, and every push, is told in words of both languages', () => {
    const writes = Object.entries(contract).flatMap(([name, actions]) =>
      Object.entries<ActionSpec>(actions).flatMap(([action, { kind }]) =>
        kind === 'write' ? [`${name}/${action}`] : [],
      ),
    );
    const without = writes.filter((name) => !actionWords(name, 'zh') || !actionWords(name, 'en'));
    expect(without).toEqual([]);
    expect(pushWords('event:user_enter_tempsession', 'en')).toBe('a shopper opened the conversation');
  });
});
