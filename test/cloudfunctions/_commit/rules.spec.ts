import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { OutboxDoc, RuleLogDoc } from '../../../cloudfunctions/_records/documents';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { DAY, HOUR, SECOND } from '../../../domain/kernel';
import { ANY_TIME, type KeptRule, NO_STEPS, type Rule, type RuleSteps } from '../../../domain/rules';
import { FIRST_POLICIES } from '../../../domain/service-level';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest } from '../at-every-request';
import { call, deskCloud, JOBS_WITHOUT_LEASE, REPLY_TEMPLATE } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  headOf,
  LEAD,
  message,
  newKey,
  SHOPPER,
  seedLabels,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const NAMES = ['shopper', 'agent', 'merchant'];
const cloudOptions = deskCloud(NAMES);
const functions = { ...cloudOptions.functions, ...JOBS_WITHOUT_LEASE };

describeCloud('rules of the shop', { ...cloudOptions, functions }, (cloud) => {
  let labelId = '';
  const rule = (steps: Partial<RuleSteps>, more: Partial<KeptRule> = {}): KeptRule => ({
    id: 'r1',
    name: '退款',
    on: 'created',
    when: ANY_TIME,
    steps: { ...NO_STEPS, ...steps },
    isOn: true,
    by: memberIdOf(ADMIN),
    byAt: cloud.clock.now(),
    ...more,
  });
  let opened = 0;
  const open = async (rules: readonly KeptRule[], promises = false) => {
    cloud.reset();
    // Past what instances keep of the settings of the test before: the clock begins anew with each.
    opened += 1;
    await cloud.clock.advance(opened * 31 * SECOND);
    const policies = promises ? { promises: { policies: FIRST_POLICIES, v: 1 } } : {};
    seedTicketDesk(cloud, { rules, ...policies });
    [labelId = ''] = seedLabels(cloud, ['加急']);
  };
  const log = () => cloud.database.find('rule_log') as unknown as RuleLogDoc[];
  const lines = () => log().map(({ ruleId, outcome, why }) => [ruleId, outcome, why]);
  const happenedIn = (ticketId: string) =>
    storedEntries(cloud, ticketId).map(({ happened = [] }) => happened.map(({ name }) => name).join(' '));
  const create = async (more = {}) => (await call(cloud, SHOPPER, 'shopper', 'ticket.create', message(more))).ticketId;

  it('what a message sets off is done with it: labelled, made urgent, passed on, written down once', async () => {
    await open([rule({ labelIds: ['label-0'], isUrgent: true, toTeamId: 'presale' })]);
    const ticketId = await create();
    expect(storedTicket(cloud, ticketId)).toMatchObject({
      teamId: 'presale',
      labels: [labelId],
      headStarts: [{ reason: 'urgent' }],
      ruled: { ids: ['r1'] },
    });
    expect(happenedIn(ticketId)).toEqual(['created', 'rule_ran urgency_set labelled transferred']);
    expect(lines()).toEqual([['r1', 'done', null]]);
    // Nothing of it is left, however often somebody comes by.
    await cloud.clock.advance(2 * HOUR);
    await cloud.runTimer('unleased');
    expect(storedEntries(cloud, ticketId)).toHaveLength(2);
    const desk = await call(cloud, ADMIN, 'agent', 'ticket.get', { ticketId });
    expect(desk.timeline.at(-1)).toMatchObject({ author: '规则「退款」', event: 'transferred' });
  });

  it('two rules that call each other by what they do: neither is set off by the other', async () => {
    const passed = (id: string, from: string, to: string): KeptRule =>
      rule({ toTeamId: to }, { id, name: id, on: 'transferred', when: { ...ANY_TIME, teamIds: [from] } });
    await open([passed('there', 'presale', 'aftersale'), passed('back', 'aftersale', 'presale')]);
    const ticketId = await ticketThatIs(cloud, 'open');
    const to = { kind: 'team' as const, teamId: 'presale' };
    await call(cloud, AGENT, 'agent', 'ticket.transfer', { key: newKey(), ticketId, to });
    expect(lines()).toEqual([['there', 'done', null]]);
    expect(storedTicket(cloud, ticketId).teamId).toBe('aftersale');
  });

  it('a reply of a rule is looked through like what a colleague types, and read by who oversees the team', async () => {
    await open([rule({ reply: '收到了，保证今天答复。' })]);
    const ticketId = await create();
    expect(happenedIn(ticketId)).toContain('rule_ran rule_replied words_flagged');
    const { said } = await call(cloud, LEAD, 'agent', 'team.flagged', {});
    expect(said).toMatchObject([{ ticketId, text: '收到了，保证今天答复。', lists: ['promise'] }]);
  });

  it('a reply of a rule that is written in English too is read in it', async () => {
    await open([rule({ reply: '收到了，上班就回。', english: 'Got it: we reply when we open.' })]);
    const ticketId = await create();
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(timeline.at(-1)).toMatchObject({ text: '收到了，上班就回。', english: 'Got it: we reply when we open.' });
  });

  it('a reply of a rule answers nobody: it is marked, told as a courtesy, not repeated, and the clock runs on', async () => {
    await open(
      [rule({ reply: '收到了，上班就回。' }), rule({ reply: '还在。' }, { id: 'r2', name: 'b', on: 'wrote' })],
      true,
    );
    const ticketId = await create();
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text: '还在吗' });
    const ticket = storedTicket(cloud, ticketId);
    expect(ticket).toMatchObject({ firstReplyAt: null, queue: 'waiting', hasUnread: true });
    expect(ticket.waitingSinceAt).toBe(ticket.createdAt);
    expect(ticket.clocks?.first?.sinceAt).not.toBeNull();
    expect(lines()).toEqual([
      ['r1', 'done', null],
      ['r2', 'failed', 'said_lately'],
    ]);
    // Read, it is unread no more.
    expect(headOf(cloud, SHOPPER)?.unread).toHaveProperty(ticketId);
    const seen = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(seen.timeline.find(({ kind }) => kind === 'agent')).toMatchObject({
      author: '自动回复',
      text: '收到了，上班就回。',
    });
  });

  it('the last grant of a kind is left for the answer to come', async () => {
    await open([rule({ reply: '收到了。' })]);
    await cloud.tapSubscribe(SHOPPER, { [REPLY_TEMPLATE]: 'accept' });
    cloud.database.insert('heads', [{ ...newHead(SHOPPER, { grants: { reply: 1 } }, 0) }]);
    await create();
    const rows = cloud.database.find('outbox') as unknown as OutboxDoc[];
    expect(rows.flatMap(({ effects }) => effects.map(({ type }) => type))).toEqual(['rules']);
  });

  it('rights are those of the moment: of who saved it, and of what it names', async () => {
    const byLead = { by: memberIdOf(LEAD), when: { ...ANY_TIME, teamIds: ['aftersale'] } };
    await open([
      rule({ isUrgent: true }, { ...byLead, id: 'lead', name: '1' }),
      rule({ isUrgent: true }, { by: memberIdOf(AGENT), id: 'agent', name: '2' }),
      rule({ toTeamId: 'gone' }, { id: 'team', name: '3' }),
      rule({ labelIds: ['gone'] }, { id: 'label', name: '4' }),
      rule({ note: '看看' }, { id: 'note', name: '5' }),
      rule({ note: '看看' }, { id: 'sixth', name: '6' }),
    ]);
    const ticketId = await create();
    expect(lines().sort()).toEqual([
      ['agent', 'failed', 'not_allowed'],
      ['label', 'failed', 'label_gone'],
      ['lead', 'done', null],
      ['note', 'done', null],
      ['sixth', 'failed', 'too_many'],
      ['team', 'failed', 'team_gone'],
    ]);
    expect(storedEntries(cloud, ticketId).map(({ kind }) => kind)).toEqual(['shopper', 'event', 'note']);
  });

  it('a moment sets one off once, though it does what brings about another', async () => {
    await open(
      [rule({ isUrgent: true, tellsLeads: true }, { on: 'overdue', when: { ...ANY_TIME, isUnheld: true } })],
      true,
    );
    const ticketId = await create();
    // Its first answer, and a day later its end.
    await cloud.clock.advance(HOUR);
    await cloud.runTimer('unleased');
    await cloud.clock.advance(DAY);
    await cloud.runTimer('unleased');
    expect(happenedIn(ticketId).filter((names) => names.includes('clock.breached')).length).toBeGreaterThan(1);
    expect(lines()).toEqual([['r1', 'done', null]]);
  });

  it.each(['before', 'after'] as const)(
    'crashed at any request %s it took effect: run once all the same',
    async (when) => {
      await atEveryRequest(cloud, { functionName: 'shopper', when, every: 4 }, async (crash) => {
        await open([rule({ isUrgent: true, note: '先看' })]);
        const input = message();
        crash();
        await cloud.call(SHOPPER, 'shopper', { action: 'ticket.create', input });
        const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', input);
        await cloud.clock.advance(90 * SECOND);
        await cloud.runTimer('unleased');
        expect(happenedIn(ticketId)).toEqual(['created', 'rule_ran urgency_set noted']);
        expect(lines()).toEqual([['r1', 'done', null]]);
      });
    },
  );

  it('tried out on the days before: as often as it was run', async () => {
    const when = { ...ANY_TIME, topics: ['refund' as const], isUnheld: true };
    const mine = rule({ note: '退款' }, { when });
    const late = rule({ isUrgent: true }, { id: 'late', name: '超时', on: 'overdue', when });
    await open([mine, late], true);
    await create();
    await create({ topic: 'product' });
    await cloud.clock.advance(DAY + 2 * HOUR);
    await cloud.runTimer('unleased');
    await create();
    for (const tried of [mine, late]) {
      const { by: _by, byAt: _byAt, ...plain } = tried;
      const found = await call(cloud, ADMIN, 'merchant', 'rule.tryOut', { rule: plain as never });
      const ran = log().filter(({ ruleId }) => ruleId === tried.id);
      expect([tried.id, found.count]).toEqual([tried.id, ran.length]);
      expect(found.examples.map(({ ticketId }) => ticketId).sort()).toEqual(ran.map(({ ticketId }) => ticketId).sort());
      expect(found.isWhole).toBe(true);
    }
    expect(log().length).toBe(3);
  });
});

describeCloud('setting rules', deskCloud(['merchant', 'shopper']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  const rule = (more: Partial<Rule> = {}): Rule => ({
    id: 'r1',
    name: '退款',
    on: 'created',
    when: ANY_TIME,
    steps: { ...NO_STEPS, isUrgent: true },
    isOn: true,
    ...more,
  });
  const get = (openid: string) => call(cloud, openid, 'merchant', 'rule.get', {});
  const save = async (openid: string, rules: readonly Rule[], takenIds: string[] = []) => {
    const { version: expectedVersion } = await get(openid);
    const input = { key: newKey(), rules, takenIds, expectedVersion };
    const answer = await cloud.call<{ ok: boolean; error?: { code: string } }>(openid, 'merchant', {
      action: 'rule.save',
      input,
    });
    return answer.ok ? 'saved' : answer.error?.code;
  };
  const ofTeam = (teamId: string) => rule({ id: teamId, name: teamId, when: { ...ANY_TIME, teamIds: [teamId] } });

  it('an admin sets all, a lead those of their teams alone; both are written down, and what they name stands', async () => {
    expect(await save(LEAD, [rule()])).toBe('FORBIDDEN');
    expect(await save(ADMIN, [rule()])).toBe('saved');
    expect(await save(LEAD, [ofTeam('aftersale'), rule()])).toBe('saved');
    expect(await save(LEAD, [ofTeam('presale'), rule()])).toBe('FORBIDDEN');
    expect(await save(LEAD, [ofTeam('aftersale'), rule({ isOn: false })])).toBe('FORBIDDEN');
    expect(await save(LEAD, [ofTeam('aftersale'), rule()], ['r1'])).toBe('FORBIDDEN');
    expect(await save(ADMIN, [rule({ steps: { ...NO_STEPS, toTeamId: 'gone' } })])).toBe('INVALID_INPUT');
    expect(await save(ADMIN, [rule({ steps: { ...NO_STEPS, labelIds: ['gone'] } })])).toBe('NOT_FOUND');
    expect(await save(ADMIN, [rule({ steps: NO_STEPS })])).toBe('INVALID_INPUT');
    expect(await get(LEAD)).toMatchObject({
      ownIds: ['aftersale'],
      stoppedIds: [],
      isForAll: false,
      ownTeamIds: ['aftersale'],
    });
    const logged = cloud.database.find('audit_log').map(({ action }) => action);
    expect(logged).toEqual(['merchant/rule.save', 'merchant/rule.save']);
  });

  it('who saved it is shut out: it stands still until somebody takes it over', async () => {
    await save(LEAD, [ofTeam('aftersale')]);
    const disable = { key: newKey(), memberId: memberIdOf(LEAD) };
    await call(cloud, ADMIN, 'merchant', 'member.disable', disable);
    expect((await get(ADMIN)).stoppedIds).toEqual(['aftersale']);
    await cloud.clock.advance(31 * SECOND);
    await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
    expect(cloud.database.find('rule_log').map(({ why }) => why)).toEqual(['not_allowed']);
    await save(ADMIN, [ofTeam('aftersale')]);
    expect((await get(ADMIN)).stoppedIds).toEqual(['aftersale']);
    await save(ADMIN, [ofTeam('aftersale')], ['aftersale']);
    expect((await get(ADMIN)).stoppedIds).toEqual([]);
  });

  it('the log is read by whoever answers for it', async () => {
    await save(ADMIN, [rule()]);
    // Past what the test before left in the instances.
    await cloud.clock.advance(3 * 31 * SECOND);
    await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
    await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ topic: 'product' }));
    const seen = async (openid: string, ruleId?: string) =>
      (await call(cloud, openid, 'merchant', 'rule.log', { ruleId })).lines.length;
    expect([await seen(ADMIN), await seen(ADMIN, 'r1'), await seen(ADMIN, 'r2'), await seen(LEAD)]).toEqual([
      2, 2, 0, 1,
    ]);
  });
});
