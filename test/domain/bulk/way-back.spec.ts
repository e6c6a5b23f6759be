import { type BulkStep, canBeTakenBack, type WayBack, wayBack } from '../../../domain/bulk';
import { MINUTE, type Sealed } from '../../../domain/kernel';
import { type HeadStart, headStartsOf, URGENT_WORTH } from '../../../domain/routing';
import { decideTicket, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const lin = { id: 'm1', name: '小林' };
const fang = { id: 'm2', name: '小方', teamIds: ['after_sale'] };

function led(headStarts: readonly HeadStart[], ...commands: readonly TicketCommand[]): TicketState {
  let ticket: TicketState = newTicket({ teamId: 'logistics', headStarts, createdAt: t0 });
  for (const [nth, command] of commands.entries())
    ticket = { ...ticket, ...decideTicket(ticket, command, t0 + nth + 1).changes };
  return ticket;
}
const changed = (ticket: TicketState, command: TicketCommand): TicketState => ({
  ...ticket,
  ...decideTicket(ticket, command, t0 + MINUTE).changes,
});
const claim: TicketCommand = { type: 'claim', by: lin };
const hold: TicketCommand = { type: 'hold', untilAt: t0 + 2 * MINUTE, reason: 'k1.iv.tag.text' as Sealed };
const urgent: TicketCommand = { type: 'set_urgent', isUrgent: true };
const CARD: readonly HeadStart[] = [
  { reason: 'gold', millis: 25 * MINUTE },
  { reason: 'complaint', millis: 20 * MINUTE },
];

describe('how a step with many tickets is taken back', () => {
  const waiting = led([]);
  const mine = led([], claim);
  const cases: readonly [
    title: string,
    step: BulkStep['do'],
    before: TicketState,
    after: TicketState,
    back: WayBack,
  ][] = [
    ['passed on from the queue', 'transfer', waiting, mine, { do: 'transfer', teamId: 'logistics', memberId: null }],
    [
      'passed on from somebody',
      'transfer',
      mine,
      changed(mine, { type: 'transfer', to: { kind: 'member', member: fang } }),
      { do: 'transfer', teamId: 'logistics', memberId: 'm1' },
    ],
    ['put to rest', 'hold', mine, changed(mine, hold), { do: 'hold' }],
    ['called urgent', 'urgent', mine, changed(mine, urgent), { do: 'urgent', wasUrgent: false, standing: [] }],
  ];
  it.each(cases)('%s', (_title, step, before, now, back) => {
    expect(wayBack({ do: step }, before, now)).toEqual(back);
  });

  it('labels: only what this step put on and took off', () => {
    const [before, now] = [
      { ...mine, labels: ['a', 'b'] },
      { ...mine, labels: ['b', 'c'] },
    ];
    expect(wayBack({ do: 'label' }, before, now)).toEqual({ do: 'label', added: ['c'], removed: ['a'] });
    expect(wayBack({ do: 'label' }, mine, mine)).toEqual({ do: 'label', added: [], removed: [] });
  });

  it('what cannot be taken back has no way back, and the others have', () => {
    for (const step of ['label', 'urgent', 'transfer', 'hold', 'resume', 'resolve', 'macro'] as const)
      expect(wayBack({ do: step }, mine, mine) !== undefined).toBe(canBeTakenBack({ do: step }));
  });
});

describe('a pass-on that ended a rest', () => {
  const resting = led([], claim, hold);
  const toTeam: TicketCommand = { type: 'transfer', to: { kind: 'team', teamId: 'after_sale' } };
  const back: TicketCommand = {
    type: 'transfer',
    to: { kind: 'member', member: { ...lin, teamIds: ['logistics'] } },
    takesBack: true,
  };
  const passed = changed(resting, toTeam);
  const rest = ({ status, holdUntilAt, holdReason, timerAt }: TicketState) => [
    status,
    holdUntilAt,
    holdReason,
    timerAt,
  ];
  const later = (ticket: TicketState, command: TicketCommand, at: number) => ({
    ...ticket,
    ...decideTicket(ticket, command, at).changes,
  });
  it.each<[title: string, now: TicketState, at: number, expected: unknown[]]>([
    ['taken back: it rests as it did', passed, t0 + MINUTE + 1, rest(resting)],
    ['after its time: it goes on', passed, t0 + 2 * MINUTE, ['open', null, null, passed.timerAt]],
    [
      'passed on once more: of that one there was no rest',
      changed(passed, claim),
      t0 + MINUTE + 1,
      ['open', null, null, passed.timerAt],
    ],
  ])('%s', (_title, now, at, expected) => {
    const other = { ...now, assigneeId: null };
    const again = later(other, back, at);
    expect(rest(again)).toEqual(expected);
    expect(again.endedHold ?? null).toBeNull();
  });

  it('from one to another it goes on resting, and back', () => {
    const theirs = changed(resting, { type: 'transfer', to: { kind: 'member', member: fang } });
    expect(rest(theirs)).toEqual(rest(resting));
    expect(rest(later(theirs, back, t0 + MINUTE + 1))).toEqual(rest(resting));
  });

  it('passed on by hand to whoever had it, it does not rest', () => {
    const { takesBack: _none, ...byHand } = back;
    expect(changed(passed, byHand).status).toBe('open');
  });
});

describe('urgent, as the desk says', () => {
  it('stands earlier by so much, an hour at most with all else; taken back, as it stood', () => {
    const before = led(CARD);
    const now = changed(before, urgent);
    expect(now.headStartMillis).toBe(60 * MINUTE);
    expect(now.queueAt).toBe(before.queueAt - 15 * MINUTE);
    expect(headStartsOf(now)[0]).toEqual({ reason: 'urgent', millis: URGENT_WORTH });
    const back = wayBack({ do: 'urgent' }, before, now);
    if (back?.do !== 'urgent') throw new Error('no way back');
    const again = changed(now, { type: 'set_urgent', isUrgent: back.wasUrgent, standing: back.standing });
    expect([again.queueAt, again.headStarts]).toEqual([before.queueAt, before.headStarts]);
  });

  it('is nothing to do where it is so, and refused where it is over', () => {
    expect(decideTicket(led([]), { type: 'set_urgent', isUrgent: false }, t0).facts).toEqual([]);
    expect(decideTicket(led([], urgent), urgent, t0 + MINUTE).facts).toEqual([]);
    const over = led([], claim, { type: 'resolve', by: 'agent', isReply: false });
    expect(() => decideTicket(over, urgent, t0 + MINUTE)).toThrow('not possible in this state');
  });

  it('outlasts an answer: what it is about does not change by one', () => {
    const answered = changed(led([], claim, urgent), { type: 'reply', asks: false });
    expect(headStartsOf(answered).map(({ reason }) => reason)).toEqual(['urgent']);
  });
});
