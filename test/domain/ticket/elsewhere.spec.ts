import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { comesBack, decideTicket, goneElsewhere, newTicket, type TicketCommand } from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const at = t0 + HOUR;
const lin = { id: 'm1', name: '小林' };
const said = { text: '还没到', hasPictures: false } as const;
const elsewhere = { ...newTicket({ teamId: 'logistics', headStarts: [], createdAt: t0 }), ...goneElsewhere(t0) };

describe('a ticket that people answer in WeChat’s own tool', () => {
  it('write_elsewhere: is as long as an answer may still come, and starts no wait', () => {
    const { changes, facts } = decideTicket(elsewhere, { type: 'write_elsewhere', ...said }, at);
    expect(changes).toEqual({ lastWordAt: at, lastAt: at, timerAt: at + 48 * HOUR });
    expect(facts).toEqual([{ name: 'wrote', isThanks: false }]);
  });

  it('claim: the desk answers from now on, and nobody waits until its shopper says more', () => {
    const { changes } = decideTicket(elsewhere, { type: 'claim', by: lin }, at);
    expect(changes).toMatchObject({ queue: 'held', assigneeId: 'm1', cameBackAt: at, takenAt: at });
    const held = { ...elsewhere, ...changes };
    expect(held).toMatchObject({ waitingSinceAt: NEVER, timerAt: t0 + 30 * 24 * HOUR });
    const { changes: later } = decideTicket(held, { type: 'write', ...said }, at + 1);
    expect(later).toMatchObject({ waitingSinceAt: at + 1 });
  });

  it('come_back: into the queue of its team, waiting since these words', () => {
    const { changes, facts } = decideTicket(elsewhere, { type: 'come_back', ...said }, at);
    expect({ ...elsewhere, ...changes }).toMatchObject({ queue: 'waiting', waitingSinceAt: at, cameBackAt: at });
    expect(facts.map(({ name }) => name)).toEqual(['wrote', 'came_back']);
  });

  it('comesBack: only when by WeChat’s own rule nobody there is in the middle of an answer', () => {
    expect(comesBack(elsewhere, t0 + 30 * MINUTE - 1)).toBe(false);
    expect(comesBack(elsewhere, t0 + 30 * MINUTE)).toBe(true);
  });

  it('reopen: what the desk solved goes on there, without a wait', () => {
    const held = decideTicket(
      newTicket({ teamId: 'a', headStarts: [], createdAt: t0 }),
      { type: 'claim', by: lin },
      t0,
    );
    const open = { ...elsewhere, ...held.changes };
    const solved = { ...open, ...decideTicket(open, { type: 'resolve', by: 'agent', isReply: false }, t0 + 1).changes };
    const { changes, facts } = decideTicket(solved, { type: 'reopen', hasText: false, to: 'wechat' }, at);
    expect({ ...solved, ...changes }).toMatchObject({
      ...{ queue: 'elsewhere', status: 'open', assigneeId: null, waitingSinceAt: NEVER, queueAt: NEVER },
      timerAt: at + 48 * HOUR,
    });
    expect(facts.map(({ name }) => name)).toEqual(['reopened', 'went_elsewhere']);
  });

  it.each(['agent', 'shopper'] as const)('resolve by %s: over, without a notice and without stars', (by) => {
    const { changes, facts } = decideTicket(elsewhere, { type: 'resolve', by, isReply: false }, at);
    expect(changes).toMatchObject({ status: 'closed', queue: 'none', timerAt: at + 30 * 24 * HOUR });
    expect(changes).not.toHaveProperty('hasUnread');
    expect(facts).toEqual([{ name: 'ended_elsewhere' }]);
  });

  const refused: readonly TicketCommand[] = [
    { type: 'write', ...said },
    { type: 'reply', asks: false },
    { type: 'resolve', by: 'agent', isReply: true },
    { type: 'change_callback', wishedAt: null },
    { type: 'transfer', to: { kind: 'team', teamId: 'presale' } },
    { type: 'transfer', to: { kind: 'member', member: { ...lin, teamIds: [] } } },
  ];
  it.each(refused)('$type: refused, as nobody there would see it', (command) => {
    expect(() => decideTicket(elsewhere, command, at)).toThrow(expect.objectContaining({ code: 'INVALID_STATE' }));
  });
});
