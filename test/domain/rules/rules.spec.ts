import fc from 'fast-check';
import type { TicketFact } from '../../../domain/events';
import { MINUTE, NEVER } from '../../../domain/kernel';
import {
  ANY_TIME,
  type KeptRule,
  keptAfterSave,
  leavesOtherRules,
  NO_STEPS,
  planRun,
  READY_RULES,
  type Rule,
  type RuleEvent,
  type RuleFailure,
  type RuleMoment,
  type RuleProblem,
  type Ruling,
  ruleEventsOf,
  ruleProblems,
  rulesFor,
  soundRules,
  wouldFire,
} from '../../../domain/rules';

const AT = 1_700_000_000_000;
const rule = (changes: Partial<Rule> = {}): Rule => ({
  id: 'r1',
  name: '投诉优先',
  on: 'created',
  when: ANY_TIME,
  steps: { ...NO_STEPS, isUrgent: true },
  isOn: true,
  ...changes,
});
const ticket: Ruling = {
  teamId: 'presale',
  topic: 'refund',
  tier: 'gold',
  channel: 'message',
  priorities: ['complaint'],
  orderState: 'done',
  isHeld: false,
  waitingSinceAt: AT - 10 * MINUTE,
  lastWordAt: AT - 10 * MINUTE,
  isInHours: true,
  at: AT,
};
const created: TicketFact = { name: 'created', topic: 'refund', headStartMillis: 0, hasOrder: true };
const wrote: TicketFact = { name: 'wrote', isThanks: false };
const breached: TicketFact = { name: 'clock.breached', clock: 'first' };
const ran: TicketFact = { name: 'rule_ran', ruleId: 'r1' };
const rated = (stars: number): TicketFact => ({ name: 'rated', stars, reasons: [], agentId: null });

describe('what sets off rules', () => {
  test.each<[string, readonly TicketFact[], readonly RuleEvent[]]>([
    ['a message that comes, with its words', [created, wrote], ['created']],
    ['more words', [wrote], ['wrote']],
    ['mere thanks', [{ name: 'wrote', isThanks: true }], []],
    ['words that reopen', [wrote, { name: 'reopened', afterMillis: 1 }], ['reopened']],
    ['due soon', [{ name: 'clock.due_soon', clock: 'next' }], ['due_soon']],
    ['over', [breached], ['overdue']],
    ['few stars', [rated(2)], ['rated_low']],
    ['enough of them', [rated(3)], []],
    ['passed on', [{ name: 'transferred', to: 'team', fromTeamId: 't' }], ['transferred']],
    [
      'resolved with a last reply',
      [
        { name: 'replied', asks: false, isFirst: true },
        { name: 'resolved', by: 'agent' },
      ],
      ['resolved'],
    ],
    [
      'what a rule did, whatever comes of it',
      [ran, { name: 'transferred', to: 'team', fromTeamId: 't' }, breached],
      [],
    ],
  ])('%s', (_title, facts, events) => {
    expect(ruleEventsOf(facts)).toEqual(events);
  });
});

describe('conditions', () => {
  const when = (changes: Partial<Rule['when']>) => ({ ...ANY_TIME, ...changes });
  test.each<[string, Rule['when'], Partial<Ruling>, boolean]>([
    ['none: all', ANY_TIME, {}, true],
    ['of the team', when({ teamIds: ['presale'] }), {}, true],
    ['of another', when({ teamIds: ['aftersale'] }), {}, false],
    ['any of several topics', when({ topics: ['invoice', 'refund'] }), {}, true],
    ['all kinds of them', when({ topics: ['refund'], tiers: ['silver'] }), {}, false],
    ['upset', when({ priorities: ['complaint'] }), {}, true],
    ['not upset', when({ priorities: ['complaint'] }), { priorities: [] }, false],
    ['how its order stands', when({ orderStates: ['done'] }), {}, true],
    ['without an order', when({ orderStates: ['done'] }), { orderState: null }, false],
    ['while the team is there', when({ inHours: true }), {}, true],
    ['while it is not', when({ inHours: false }), {}, false],
    ['nobody has it', when({ isUnheld: true }), {}, true],
    ['somebody has it', when({ isUnheld: true }), { isHeld: true }, false],
    ['waited long enough', when({ waitedMinutes: 10 }), {}, true],
    ['not yet', when({ waitedMinutes: 11 }), {}, false],
    ['waits for nobody', when({ waitedMinutes: 1 }), { waitingSinceAt: NEVER }, false],
  ])('%s', (_title, conditions, now, isMet) => {
    expect(rulesFor([created], { ...ticket, ...now }, [rule({ when: conditions })])).toHaveLength(isMet ? 1 : 0);
  });

  test('one that is switched off, and one for something else', () => {
    expect(rulesFor([created], ticket, [rule({ isOn: false }), rule({ on: 'wrote' })])).toEqual([]);
  });

  test('a moment sets one off once between two words', () => {
    const late = rule({ on: 'overdue' });
    const ruled = { wordAt: ticket.lastWordAt, ids: ['r1'] };
    expect(rulesFor([breached], ticket, [late])).toEqual([late]);
    expect(rulesFor([breached], { ...ticket, ruled }, [late])).toEqual([]);
    expect(rulesFor([breached], { ...ticket, ruled, lastWordAt: AT }, [late])).toEqual([late]);
    // Words of people set it off each time.
    expect(rulesFor([wrote], { ...ticket, ruled }, [rule({ on: 'wrote' })])).toHaveLength(1);
  });
});

const facts = fc.array(
  fc.constantFrom<TicketFact>(
    created,
    wrote,
    breached,
    ran,
    rated(1),
    { name: 'resolved', by: 'agent' },
    { name: 'claimed' },
  ),
  { maxLength: 6 },
);
const events = fc.constantFrom<RuleEvent>('created', 'wrote', 'overdue', 'rated_low', 'resolved');
const lists = fc
  .array(fc.record({ on: events, isOn: fc.boolean(), isUnheld: fc.boolean() }), { maxLength: 30 })
  .map((some) =>
    some.map(({ isUnheld, ...one }, nth) =>
      rule({ ...one, id: `r${nth}`, name: `r${nth}`, when: { ...ANY_TIME, isUnheld } }),
    ),
  );

describe('whatever happens', () => {
  test('the same comes of the same, in the shop’s order, each at most once', () => {
    fc.assert(
      fc.property(facts, lists, fc.boolean(), (some, rules, isHeld) => {
        const set = rulesFor(some, { ...ticket, isHeld }, rules);
        expect(rulesFor(some, { ...ticket, isHeld }, rules)).toEqual(set);
        expect(set).toEqual(rules.filter((one) => set.includes(one)));
      }),
    );
  });

  test('one that stands by itself stands in any list: none has a say in another', () => {
    fc.assert(
      fc.property(facts, lists, (some, rules) => {
        expect(rulesFor(some, ticket, rules)).toEqual(rules.flatMap((one) => rulesFor(some, ticket, [one])));
      }),
    );
  });

  test('nothing that a rule did sets off anything', () => {
    fc.assert(
      fc.property(facts, facts, lists, (before, after, rules) => {
        expect(rulesFor([...before, ran, ...after], ticket, rules)).toEqual([]);
      }),
    );
  });
});

describe('what may be kept', () => {
  const steps = (changes: Partial<Rule['steps']>) => rule({ steps: { ...NO_STEPS, ...changes } });
  test.each<[string, readonly Rule[], readonly RuleProblem['rule'][]]>([
    ['what is offered', READY_RULES, []],
    ['no name', [rule({ name: ' ' })], ['name']],
    ['two of a name', [rule(), rule({ id: 'r2' })], ['same']],
    ['nothing to do', [steps({})], ['steps']],
    [
      'more than anybody foresees',
      [rule({ steps: { labelIds: ['l'], isUrgent: true, note: 'a', reply: null, toTeamId: 't', tellsLeads: true } })],
      [],
    ],
    ['words for both sides', [steps({ note: 'a', reply: 'b' })], ['two_texts']],
    ['empty words', [steps({ note: '  ' })], ['text']],
    ['words nobody fills in', [steps({ reply: '{{name}}你好' })], ['text']],
    ['in English too', [steps({ reply: '收到', english: 'x'.repeat(400) })], []],
    ['English words nobody fills in', [steps({ reply: '收到', english: 'Hi {{name}}' })], ['text']],
    ['more English than there may be', [steps({ reply: '收到', english: 'x'.repeat(401) })], ['text']],
    ['passes on what is done', [{ ...steps({ toTeamId: 't' }), on: 'resolved' }], ['ended']],
    [
      'more than there may be',
      Array.from({ length: 31 }, (_, nth) => rule({ id: `r${nth}`, name: `${nth}` })),
      ['many'],
    ],
  ])('%s', (_title, rules, problems) => {
    expect(ruleProblems(rules).map(({ rule: found }) => found)).toEqual(problems);
  });

  test('stored by hand: all of it is sound, or none is believed', () => {
    const kept: KeptRule = { ...rule(), by: 'm1', byAt: 1 };
    expect(soundRules([kept])).toEqual([kept]);
    for (const wrong of [
      undefined,
      {},
      [{ ...kept, on: 'claimed' }],
      [kept, kept],
      [{ ...kept, steps: {} }],
      [{ ...kept, steps: { ...kept.steps, english: 1 } }],
      [{ ...kept, when: { ...ANY_TIME, waitedMinutes: 0 } }],
    ]) {
      expect(soundRules(wrong)).toEqual([]);
    }
  });

  test('what is changed or taken over runs by the right of who did so, the others by that of before', () => {
    const before: KeptRule[] = [
      { ...rule(), by: 'm1', byAt: 1 },
      { ...rule({ id: 'r2', name: 'b' }), by: 'm1', byAt: 1 },
    ];
    const saved = [rule({ id: 'r2', name: 'b' }), rule({ name: 'a' }), rule({ id: 'r3', name: 'c' })];
    const by = (taken: readonly string[]) =>
      keptAfterSave(before, saved, { by: 'm2', byAt: 2, taken }).map((one) => one.by);
    expect(by([])).toEqual(['m1', 'm2', 'm2']);
    expect(by(['r2'])).toEqual(['m2', 'm2', 'm2']);
  });

  test('one’s own may stand anywhere among the others, which stay as they are', () => {
    const others = [rule(), rule({ id: 'r2', name: 'b' })];
    const own = rule({ id: 'own', when: { ...ANY_TIME, teamIds: ['t'] } });
    const isOwn = ({ when }: Rule) => when.teamIds.length > 0;
    expect(leavesOtherRules(others, [others[0] as Rule, own, others[1] as Rule], isOwn)).toBe(true);
    expect(leavesOtherRules(others, [...others].reverse(), isOwn)).toBe(false);
    expect(leavesOtherRules([own, ...others], others, isOwn)).toBe(true);
    expect(leavesOtherRules(others, [rule({ isOn: false }), others[1] as Rule], isOwn)).toBe(false);
  });
});

describe('what a rule does, or why not', () => {
  const all = rule({
    steps: { labelIds: ['l1'], isUrgent: true, note: null, reply: '收到', toTeamId: 't1', tellsLeads: true },
  });
  const moment: RuleMoment = { isAllowed: true, teamIds: ['t1'], labelIds: ['l1'], at: AT };
  const full = ['a', 'b', 'c', 'd', 'e'];
  const lately = { wordAt: 1, ids: [], repliedAt: AT - 1 };
  test.each<[string, Rule, Parameters<typeof planRun>[1], Partial<RuleMoment>, RuleFailure]>([
    ['a right that is gone', all, { queue: 'waiting' }, { isAllowed: false }, 'not_allowed'],
    ['a team that is gone', all, { queue: 'waiting' }, { teamIds: [] }, 'team_gone'],
    ['a label that is gone', all, { queue: 'waiting' }, { labelIds: [] }, 'label_gone'],
    ['no room for labels', all, { queue: 'waiting', labels: full }, {}, 'labels_full'],
    ['taken meanwhile', { ...all, when: { ...ANY_TIME, isUnheld: true } }, { queue: 'held' }, {}, 'taken'],
    [
      'told lately, and nothing else to do',
      rule({ steps: { ...NO_STEPS, reply: '收到' } }),
      { queue: 'waiting', ruled: lately },
      {},
      'said_lately',
    ],
  ])('%s', (_title, one, where, then, failure) => {
    expect(planRun(one, where, { ...moment, ...then })).toEqual({ failure });
  });

  test('all of it; and all but words that were said lately', () => {
    expect(planRun(all, { queue: 'waiting', labels: ['x'] }, moment)).toMatchObject({
      run: { added: ['l1'], isUrgent: true, says: 'reply', toTeamId: 't1', tellsLeads: true },
      labels: ['x', 'l1'],
      text: '收到',
      left: null,
    });
    expect(planRun(all, { queue: 'waiting', ruled: lately }, moment)).toMatchObject({
      run: { says: null, toTeamId: 't1' },
      text: null,
      left: 'said_lately',
    });
  });
});

test('planRun: what is written in English goes with the reply alone', () => {
  const then: RuleMoment = { isAllowed: true, teamIds: [], labelIds: [], at: AT };
  const english = 'We have it.';
  const said = (steps: Partial<Rule['steps']>, ruled?: { wordAt: number; ids: string[]; repliedAt: number }) =>
    planRun(
      rule({ steps: { ...NO_STEPS, isUrgent: true, english, ...steps } }),
      { queue: 'waiting', ...(ruled && { ruled }) },
      then,
    );
  expect(said({ reply: '收到' })).toMatchObject({ text: '收到', english });
  expect(said({ note: '先安抚' })).toMatchObject({ text: '先安抚', english: undefined });
  expect(said({ reply: '收到' }, { wordAt: 1, ids: [], repliedAt: AT - 1 })).toMatchObject({ english: undefined });
});

test('wouldFire: as rules run, a moment counts once between two words', () => {
  const late = rule({ on: 'overdue' });
  const past = (at: number, lastWordAt: number) => ({
    ticketId: 'k1',
    facts: [breached],
    ticket: { ...ticket, at, lastWordAt, ruled: { wordAt: lastWordAt, ids: ['r1'] } },
  });
  const found = wouldFire([past(AT + 2, 1), past(AT, 1), past(AT + 3, AT + 2)], { ...late, isOn: false });
  expect(found.map(({ ticket: { at } }) => at)).toEqual([AT, AT + 3]);
});
