import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { HOUR } from '../../../domain/kernel';
import { URGENT_WORTH } from '../../../domain/routing';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  newKey,
  SHOPPER,
  seedLabels,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

type Step = InputOf<'agent', 'bulk.take'>['step'];
const TO_COLLEAGUE: Step = { do: 'transfer', to: { kind: 'member', memberId: memberIdOf(COLLEAGUE) } };

describeCloud('one step with several tickets', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  let labelId = '';
  beforeEach(() => {
    seedTicketDesk(cloud);
    [labelId = ''] = seedLabels(cloud, ['加急', '易碎']);
  });
  const tickets = (...states: Parameters<typeof ticketThatIs>[1][]) =>
    states.reduce<Promise<string[]>>(
      async (before, state) => [...(await before), await ticketThatIs(cloud, state)],
      Promise.resolve([]),
    );
  const take = async (step: Step, ticketIds: string[], openid = AGENT, key = newKey()) => {
    const { results } = await call(cloud, openid, 'agent', 'bulk.take', { key, step, ticketIds });
    return results.map(({ refused }) => refused ?? 'done');
  };
  const undo = async (bulkKey: string, ticketIds: string[], openid = AGENT, key = newKey()) => {
    const { results } = await call(cloud, openid, 'agent', 'bulk.undo', { key, bulkKey, ticketIds });
    return results.map(({ refused }) => refused ?? 'done');
  };
  const refused = (step: Step, ticketIds: string[], openid = AGENT) =>
    refusal(cloud, openid, 'agent', 'bulk.take', { key: newKey(), step, ticketIds });

  it('passed on while it rests: taken back, it rests again until then and for that reason, for both who read it', async () => {
    const [resting = ''] = await tickets('on_hold');
    const { holdUntilAt, timerAt } = storedTicket(cloud, resting);
    const asBefore = { status: 'on_hold', holdUntilAt, holdReason: '等待仓库' };
    const key = newKey();
    expect(await take({ do: 'transfer', to: { kind: 'team', teamId: 'presale' } }, [resting], AGENT, key)).toEqual([
      'done',
    ]);
    expect(storedTicket(cloud, resting)).toMatchObject({ status: 'open', holdUntilAt: null, holdReason: null });
    expect(await undo(key, [resting])).toEqual(['done']);
    expect(storedTicket(cloud, resting)).toMatchObject({ queue: 'held', timerAt, endedHold: null });
    expect(await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: resting })).toMatchObject(asBefore);
    const { status, holdReason } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: resting });
    expect({ status, holdReason }).toEqual({ status: 'on_hold', holdReason: '等待仓库' });
  });

  it('labels: each by itself, what one refuses leaves the others done; taken back, all is as it was', async () => {
    const [mine = '', labelled = '', over = ''] = await tickets('open', 'new', 'resolved');
    await call(cloud, AGENT, 'agent', 'ticket.label', { key: newKey(), ticketId: labelled, add: ['label-1'] });
    const before = [mine, labelled].map((id) => storedTicket(cloud, id).labels ?? []);
    const key = newKey();
    const ids = [mine, labelled, over, 't-none'];
    const step: Step = { do: 'label', add: [labelId], remove: ['label-1'] };
    expect(await take(step, ids, AGENT, key)).toEqual(['done', 'done', 'INVALID_STATE', 'NOT_FOUND']);
    expect([mine, labelled].map((id) => storedTicket(cloud, id).labels)).toEqual([[labelId], [labelId]]);
    expect(await undo(key, ids)).toEqual(['done', 'done', 'NOT_FOUND', 'NOT_FOUND']);
    expect([mine, labelled].map((id) => storedTicket(cloud, id).labels)).toEqual(before);
  });

  it('urgent, of one: its page says so to who works on it, and who may; not once it is over', async () => {
    const [waiting = ''] = await tickets('new');
    const read = (ticketId: string) => call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
    expect((await read(waiting)).isUrgent).toBeUndefined();
    const key = newKey();
    expect(await take({ do: 'urgent', isUrgent: true }, [waiting], AGENT, key)).toEqual(['done']);
    expect(await read(waiting)).toMatchObject({ isUrgent: true, may: expect.arrayContaining(['setUrgent']) });
    expect(await undo(key, [waiting])).toEqual(['done']);
    expect((await read(waiting)).isUrgent).toBeUndefined();
    const [over = ''] = await tickets('resolved');
    expect((await read(over)).may).not.toContain('setUrgent');
  });

  it('urgent: it stands earlier by so much, which its card says; taken back, to the minute as it was', async () => {
    const [waiting = '', twice = ''] = await tickets('new', 'new');
    const standing = storedTicket(cloud, waiting);
    const key = newKey();
    expect(await take({ do: 'urgent', isUrgent: true }, [twice])).toEqual(['done']);
    expect(await take({ do: 'urgent', isUrgent: true }, [waiting, twice], AGENT, key)).toEqual([
      'done',
      'ALREADY_DONE',
    ]);
    const { queueAt, headStarts, headStartMillis } = storedTicket(cloud, waiting);
    expect(headStarts).toContainEqual({ reason: 'urgent', millis: URGENT_WORTH });
    expect([queueAt, headStartMillis]).toEqual([standing.queueAt - URGENT_WORTH, URGENT_WORTH]);
    expect(await undo(key, [waiting])).toEqual(['done']);
    expect(storedTicket(cloud, waiting)).toMatchObject({ queueAt: standing.queueAt, headStarts: [] });
    expect(await take({ do: 'urgent', isUrgent: false }, [waiting, twice])).toEqual(['ALREADY_DONE', 'done']);
    expect(storedEntries(cloud, twice).at(-1)).toMatchObject({ kind: 'event', event: 'urgency_set' });
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: twice });
    expect(timeline.map(({ event }) => event)).not.toContain('urgency_set');
  });

  it('passed on, and back to whoever had each, or to the queue: not what somebody has done something with since', async () => {
    const [mine = '', touched = '', waiting = ''] = await tickets('open', 'open', 'new');
    const ids = [mine, touched, waiting];
    const key = newKey();
    expect(await take(TO_COLLEAGUE, ids)).toEqual(['done', 'done', 'FORBIDDEN']);
    const again: Step = { do: 'transfer', to: { kind: 'member', memberId: memberIdOf(AGENT) } };
    expect(await take(again, ids, LEAD, key)).toEqual(['done', 'done', 'done']);
    await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId: touched, text: '在查' });
    expect(await undo(key, ids, LEAD)).toEqual(['done', 'VERSION_CONFLICT', 'done']);
    expect(storedTicket(cloud, mine)).toMatchObject({ assigneeId: memberIdOf(COLLEAGUE), handover: null });
    expect(storedTicket(cloud, touched).assigneeId).toBe(memberIdOf(AGENT));
    expect(storedTicket(cloud, waiting)).toMatchObject({ queue: 'waiting', assigneeId: null });
  });

  it('who passed it on takes it back, though it is not theirs any more; nobody else, and not from another team', async () => {
    const [mine = ''] = await tickets('open');
    const key = newKey();
    expect(await take(TO_COLLEAGUE, [mine], AGENT, key)).toEqual(['done']);
    expect(await undo(key, [mine], COLLEAGUE)).toEqual(['NOT_FOUND']);
    expect(await undo(key, [mine])).toEqual(['done']);
    expect(storedTicket(cloud, mine).assigneeId).toBe(memberIdOf(AGENT));
    const later = newKey();
    await take({ do: 'label', add: [labelId] }, [mine], AGENT, later);
    const roles = { key: newKey(), memberId: memberIdOf(AGENT), roles: ['qa' as const], teamIds: [] };
    await call(cloud, ADMIN, 'merchant', 'member.setRoles', roles);
    expect(
      await refusal(cloud, AGENT, 'agent', 'bulk.undo', { key: newKey(), bulkKey: later, ticketIds: [mine] }),
    ).toBe('FORBIDDEN');
  });

  it('that its shopper read it, or only looked, is nothing done with it; that they wrote is', async () => {
    const [read = '', wrote = ''] = await tickets('answered', 'answered');
    const key = newKey();
    await take({ do: 'label', add: [labelId] }, [read, wrote], AGENT, key);
    await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: read });
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', {
      key: newKey(),
      ticketId: wrote,
      text: '还没到',
      pictures: [],
    });
    expect(await undo(key, [read, wrote])).toEqual(['done', 'VERSION_CONFLICT']);
  });

  it('rest and go on, end: as by hand, each as its state allows', async () => {
    const [open = '', waiting = '', resting = ''] = await tickets('open', 'new', 'on_hold');
    const ids = [open, waiting, resting];
    const key = newKey();
    const hold: Step = { do: 'hold', untilAt: cloud.clock.now() + HOUR, reason: '等仓库' };
    expect(await take(hold, ids, AGENT, key)).toEqual(['done', 'FORBIDDEN', 'INVALID_STATE']);
    expect(await undo(key, [open])).toEqual(['done']);
    expect(storedTicket(cloud, open)).toMatchObject({ status: 'open', holdUntilAt: null });
    const going = newKey();
    expect(await take({ do: 'resume' }, ids, AGENT, going)).toEqual(['INVALID_STATE', 'FORBIDDEN', 'done']);
    expect(await undo(going, [resting])).toEqual(['NOT_FOUND']);
    expect(await take({ do: 'resolve' }, ids)).toEqual(['done', 'FORBIDDEN', 'done']);
  });

  it('a macro: all of its steps with each; not one whose words are filled in for one person', async () => {
    const macro = async (text: string) =>
      call(cloud, AGENT, 'agent', 'macro.save', {
        ...{ key: newKey(), title: '退好了', of: 'own', expectedVersion: 0 },
        steps: { labelIds: [labelId], reply: { text, asks: false }, end: { do: 'resolve' } },
      });
    const ids = await tickets('open', 'open');
    const { macroId } = await macro('退款都退好了。');
    expect(await take({ do: 'macro', macroId, expectedVersion: 1 }, ids)).toEqual(['done', 'done']);
    for (const id of ids) expect(storedTicket(cloud, id)).toMatchObject({ status: 'resolved', labels: [labelId] });
    const named = await macro('{{shopper|你}}好');
    const more = await tickets('open');
    expect(await refused({ do: 'macro', macroId: named.macroId, expectedVersion: 1 }, more)).toBe('INVALID_INPUT');
    expect(await refused({ do: 'macro', macroId, expectedVersion: 7 }, more)).toBe('VERSION_CONFLICT');
  });

  it('a macro that is written in English too: each shopper reads their own', async () => {
    const reply = { text: '退款都退好了。', english: 'All refunds are through.', asks: false };
    const { macroId } = await call(cloud, AGENT, 'agent', 'macro.save', {
      ...{ key: newKey(), title: '退好了', of: 'own', expectedVersion: 0 },
      steps: { labelIds: [], reply, end: null },
    });
    const [id = ''] = await tickets('open');
    expect(await take({ do: 'macro', macroId, expectedVersion: 1 }, [id])).toEqual(['done']);
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: id });
    expect(timeline.at(-1)).toMatchObject({ text: reply.text, english: reply.english });
    const named = await call(cloud, AGENT, 'agent', 'macro.save', {
      ...{ key: newKey(), title: '称呼', of: 'own', expectedVersion: 0 },
      steps: { labelIds: [], reply: { ...reply, english: 'Hi {{shopper}}' }, end: null },
    });
    expect(await refused({ do: 'macro', macroId: named.macroId, expectedVersion: 1 }, [id])).toBe('INVALID_INPUT');
  });

  it('what is wrong with the step itself refuses all, and nothing is done', async () => {
    const ids = await tickets('open');
    expect(await refused({ do: 'label', add: ['gone'] }, ids)).toBe('NOT_FOUND');
    expect(await refused({ do: 'transfer', to: { kind: 'team', teamId: 'gone' } }, ids)).toBe('NOT_FOUND');
    expect(await refused({ do: 'label', add: [labelId] }, Array(31).fill(ids[0]))).toBe('INVALID_INPUT');
    expect(storedTicket(cloud, ids[0] ?? '').labels ?? []).toEqual([]);
    expect(await take({ do: 'label', add: [labelId] }, ids, ELSEWHERE)).toEqual(['NOT_FOUND']);
  });

  it('sent again, also after what it needed is gone: the same answer, and nothing twice; with another step it is refused', async () => {
    const [first = '', second = ''] = await tickets('open', 'open');
    const key = newKey();
    const step: Step = { do: 'label', add: [labelId] };
    expect(await take(step, [first, first], AGENT, key)).toEqual(['done']);
    const entries = storedEntries(cloud, first).length;
    const gone = { key: newKey(), labelId, name: '加急', isArchived: true, expectedVersion: 1 };
    await call(cloud, ADMIN, 'merchant', 'label.save', gone);
    expect(await take(step, [first], AGENT, key)).toEqual(['done']);
    expect(await refused(step, [second])).toBe('NOT_FOUND');
    const other = { key, step: { do: 'urgent', isUrgent: true } as const, ticketIds: [first] };
    expect(await refusal(cloud, AGENT, 'agent', 'bulk.take', other)).toBe('KEY_REUSED');
    expect(storedEntries(cloud, first)).toHaveLength(entries);
    const back = newKey();
    expect(await undo(key, [first], AGENT, back)).toEqual(['done']);
    expect(await undo(key, [first], AGENT, back)).toEqual(['done']);
    expect(await undo(key, [first])).toEqual(['VERSION_CONFLICT']);
    expect(storedTicket(cloud, first).labels).toEqual([]);
    expect(
      await callAction(cloud, AGENT, 'agent', 'bulk.undo', { key: newKey(), bulkKey: 'key-none', ticketIds: [first] }),
    ).toMatchObject({ ok: true, data: { results: [{ refused: 'NOT_FOUND' }] } });
  });
});
