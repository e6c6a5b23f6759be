import { NEVER, type Sealed } from '../../../domain/kernel';
import { decideTicket, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const lin = { id: 'm1', name: '小林' };
const fang = { id: 'm2', name: '小方', teamIds: ['after_sale'] };
const reason = 'k1.iv.tag.text' as Sealed;

function led(...commands: readonly TicketCommand[]): TicketState {
  let ticket: TicketState = newTicket({ teamId: 'logistics', headStarts: [], createdAt: t0 });
  commands.forEach((command, nth) => {
    ticket = { ...ticket, ...decideTicket(ticket, command, t0 + nth + 1).changes };
  });
  return ticket;
}
const claim: TicketCommand = { type: 'claim', by: lin };
const resolve: TicketCommand = { type: 'resolve', by: 'agent', isReply: false };
const fresh = led();
const open = led(claim);
const resolved = led(claim, resolve);
const resting = led(claim, { type: 'hold', untilAt: t0 + 60_000, reason });
const at = t0 + 60_000;

describe('decideTicket', () => {
  const cases: readonly [title: string, ticket: TicketState, command: TicketCommand, facts: readonly object[]][] = [
    ['claim', fresh, claim, [{ name: 'claimed' }]],
    ['a first reply', open, { type: 'reply', asks: true }, [{ name: 'replied', asks: true, isFirst: true }]],
    [
      'a second reply',
      led(claim, { type: 'reply', asks: false }),
      { type: 'reply', asks: false },
      [{ name: 'replied', asks: false, isFirst: false }],
    ],
    ['note', fresh, { type: 'note' }, [{ name: 'noted' }]],
    [
      'to a colleague',
      open,
      { type: 'transfer', to: { kind: 'member', member: fang } },
      [{ name: 'transferred', to: 'member', fromTeamId: 'logistics' }],
    ],
    [
      'to a team',
      open,
      { type: 'transfer', to: { kind: 'team', teamId: 'presale' } },
      [{ name: 'transferred', to: 'team', fromTeamId: 'logistics' }],
    ],
    ['hold', open, { type: 'hold', untilAt: at + 1, reason }, [{ name: 'held', untilAt: at + 1 }]],
    [
      'resume by hand',
      led(claim, { type: 'hold', untilAt: at, reason }),
      { type: 'resume' },
      [{ name: 'resumed', by: 'agent' }],
    ],
    [
      'resume by time',
      led(claim, { type: 'hold', untilAt: at, reason }),
      { type: 'pass_time' },
      [{ name: 'resumed', by: 'time' }],
    ],
    ['its holder goes off duty', open, { type: 'hand_back', from: lin.id, leftAt: at }, [{ name: 'released' }]],
    ['taken by hand after they left', open, { type: 'hand_back', from: lin.id, leftAt: t0 }, []],
    ['its holder goes off duty while it rests', resting, { type: 'hand_back', from: lin.id, leftAt: at }, []],
    ['resolve', open, resolve, [{ name: 'resolved', by: 'agent' }]],
    [
      'resolve with a last word: two things happen',
      open,
      { ...resolve, isReply: true } as TicketCommand,
      [
        { name: 'replied', asks: false, isFirst: true },
        { name: 'resolved', by: 'agent' },
      ],
    ],
    [
      'the shopper writes',
      open,
      { type: 'write', text: '还没到', hasPictures: false },
      [{ name: 'wrote', isThanks: false }],
    ],
    [
      'thanks after it was solved',
      resolved,
      { type: 'write', text: '谢谢', hasPictures: false },
      [{ name: 'wrote', isThanks: true }],
    ],
    [
      'thanks with a picture ask something',
      resolved,
      { type: 'write', text: '谢谢', hasPictures: true },
      [
        { name: 'wrote', isThanks: false },
        { name: 'reopened', afterMillis: at - (resolved.resolvedAt ?? 0), agentId: 'm1' },
      ],
    ],
    [
      'reopen without a word',
      resolved,
      { type: 'reopen', hasText: false },
      [{ name: 'reopened', afterMillis: at - (resolved.resolvedAt ?? 0), agentId: 'm1' }],
    ],
    [
      'stars go to who held it last, where nobody answered',
      resolved,
      { type: 'rate', stars: 5, reasons: ['kind'] },
      [{ name: 'rated', stars: 5, reasons: ['kind'], agentId: 'm1' }],
    ],
    [
      'withdrawn from the queue: it left without an answer',
      fresh,
      { type: 'withdraw' },
      [{ name: 'queue.left', waitedMillis: 60_000 }, { name: 'withdrawn' }],
    ],
    ['withdrawn from somebody’s hands', open, { type: 'withdraw' }, [{ name: 'withdrawn' }]],
    [
      'another time to be called',
      open,
      { type: 'change_callback', wishedAt: at },
      [{ name: 'callback_changed', wishedAt: at }],
    ],
    ['looked at', open, { type: 'reveal', what: 'phone' }, [{ name: 'phone_revealed' }]],
    ['released', open, { type: 'release', from: ['m1'] }, [{ name: 'released' }]],
    ['not theirs to release', open, { type: 'release', from: ['m2'] }, []],
    ['before its moment', open, { type: 'pass_time' }, []],
  ];
  test.each(cases)('%s', (_title, ticket, command, facts) => {
    const decision = decideTicket(ticket, command, at);
    expect(decision.facts).toEqual(facts);
    if (facts.length === 0) expect(decision.changes).toEqual({});
  });

  test.each<[TicketState, TicketCommand, string]>([
    [resolved, { type: 'note' }, 'INVALID_STATE'],
    [open, claim, 'ALREADY_CLAIMED'],
    [fresh, { type: 'reply', asks: false }, 'INVALID_STATE'],
    [{ ...resolved, rating: { stars: 1 } }, { type: 'rate', stars: 5, reasons: [] }, 'ALREADY_DONE'],
    [resolved, { type: 'reveal', what: 'text' }, 'INVALID_STATE'],
  ])('what its state does not allow is refused', (ticket, command, code) => {
    expect(() => decideTicket(ticket, command, at)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('silence: nobody is hurried while it rests; once it goes on, the time begins again', () => {
    const hurried = { ...open, silentAfterMillis: 1000, silentAt: t0 + 1001 };
    const rests = { ...hurried, ...decideTicket(hurried, { type: 'hold', untilAt: at, reason }, t0 + 2).changes };
    expect(rests.silentAt).toBe(NEVER);
    expect(decideTicket(rests, { type: 'pass_time' }, at).changes.silentAt).toBe(at + 1000);
  });

  test('pure: the ticket is as it was', () => {
    const before = JSON.stringify(open);
    decideTicket(open, { type: 'reply', asks: true }, at);
    expect(JSON.stringify(open)).toBe(before);
    expect(led(claim, { type: 'reply', asks: true }).waitingSinceAt).toBe(NEVER);
  });

  test('whom it waits for alone: set where it waits, over once it is passed on or they cannot come', () => {
    const waits = led({ type: 'set_own_agent', to: lin, untilAt: NEVER });
    expect(waits.reserved).toEqual({ for: 'm1', name: '小林', untilAt: NEVER });
    const passedOn = decideTicket(waits, { type: 'transfer', to: { kind: 'team', teamId: 'presale' } }, at);
    expect(passedOn.changes.reserved).toBeNull();
    expect(decideTicket(waits, { type: 'end_reservation', for: lin.id }, at).changes).toEqual({ reserved: null });
    expect(decideTicket(waits, { type: 'end_reservation', for: fang.id }, at).facts).toEqual([]);
    // What somebody has goes on with them.
    expect(decideTicket(open, { type: 'set_own_agent', to: fang, untilAt: at }, at).changes).not.toHaveProperty(
      'reserved',
    );
  });
});
