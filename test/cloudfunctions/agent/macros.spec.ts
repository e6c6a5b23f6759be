import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { HOUR } from '../../../domain/kernel';
import { MACRO_BOUNDS } from '../../../domain/macros';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  newKey,
  QA,
  SHOPPER,
  seedLabels,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

type Saved = InputOf<'agent', 'macro.save'>;

describeCloud('macros', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  const macro = (more: Partial<Saved> = {}): Saved => ({
    key: newKey(),
    title: '退款已退',
    steps: { labelIds: [], reply: { text: '{{shopper|你}}好，退款退好了。', asks: false }, end: { do: 'resolve' } },
    of: 'own',
    expectedVersion: 0,
    ...more,
  });
  const save = (more: Partial<Saved> = {}, openid = AGENT) => call(cloud, openid, 'agent', 'macro.save', macro(more));
  const titles = async (openid: string) =>
    (await call(cloud, openid, 'agent', 'macro.list', {})).macros.map(({ title }) => title);
  const run = (
    macroId: string,
    ticketId: string,
    more: Partial<InputOf<'agent', 'ticket.runMacro'>> = {},
    openid = AGENT,
  ) =>
    callAction(cloud, openid, 'agent', 'ticket.runMacro', {
      ...{ key: newKey(), ticketId, macroId, expectedVersion: 1, text: '你好，退款退好了。' },
      ...more,
    });
  const code = async (answer: ReturnType<typeof run>) => {
    const envelope = await answer;
    return envelope.ok ? 'ok' : envelope.error.code;
  };

  it('whose they are decides who uses and who changes them', async () => {
    await save({ title: '我的' });
    const { macroId } = await save({ title: '组里的', of: 'team', teamId: 'aftersale' }, LEAD);
    await save({ title: '店里的', of: 'shop' }, ADMIN);
    expect(await titles(AGENT)).toEqual(['我的', '组里的', '店里的']);
    expect(await titles(ELSEWHERE)).toEqual(['店里的']);
    const change = { ...macro({ macroId, of: 'team', teamId: 'aftersale' }), expectedVersion: 1 };
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', change)).toBe('FORBIDDEN');
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro({ of: 'shop' }))).toBe('FORBIDDEN');
    expect(await refusal(cloud, QA, 'agent', 'macro.list', {})).toBe('FORBIDDEN');
    const removed = { key: newKey(), macroId, expectedVersion: 1 };
    expect(await refusal(cloud, ELSEWHERE, 'agent', 'macro.remove', removed)).toBe('FORBIDDEN');
    await call(cloud, LEAD, 'agent', 'macro.remove', removed);
    expect(await titles(AGENT)).toEqual(['我的', '店里的']);
    expect(cloud.database.find('audit_log').map(({ action }) => action)).toEqual([
      ...['agent/macro.save', 'agent/macro.save', 'agent/macro.remove'],
    ]);
  });

  it('nothing that could not be done is saved: a team or label that stands no longer, a word that nothing fills, too many', async () => {
    const steps = macro().steps;
    const end = { do: 'transfer', teamId: 'gone' } as const;
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro({ steps: { ...steps, end } }))).toBe(
      'INVALID_INPUT',
    );
    const labelIds = ['gone'];
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro({ steps: { ...steps, labelIds } }))).toBe(
      'NOT_FOUND',
    );
    const reply = { text: '{{who}}', asks: false };
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro({ steps: { ...steps, reply } }))).toBe(
      'INVALID_INPUT',
    );
    for (let nth = 0; nth < MACRO_BOUNDS.macros; nth += 1) await save();
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro())).toBe('INVALID_INPUT');
  });

  it('all its steps are one change, in words as they were seen, and the shopper is told once', async () => {
    const [labelId = ''] = seedLabels(cloud, ['加急']);
    const { macroId } = await save({ steps: { ...macro().steps, labelIds: [labelId] } });
    const ticketId = await ticketThatIs(cloud, 'open');
    const before = storedEntries(cloud, ticketId).length;
    expect(await code(run(macroId, ticketId))).toBe('ok');
    expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'resolved', labels: [labelId] });
    const entries = storedEntries(cloud, ticketId);
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ kind: 'agent', event: 'resolved' });
    const happened = entries.at(-1)?.happened?.map(({ name }) => name) ?? [];
    expect(happened.slice(0, 4)).toEqual(['macro_run', 'labelled', 'replied', 'resolved']);
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(timeline.at(-1)).toMatchObject({ text: '你好，退款退好了。', event: 'resolved' });
  });

  it('in English, where it is written: said as whoever ran it saw it, and nothing in its place; its variables by the same rules', async () => {
    const reply = { text: '{{shopper|你}}好，退款退好了。', english: 'Hi {{shopper}}, it is refunded.', asks: false };
    const steps = { labelIds: [], reply, end: null };
    const { macroId } = await save({ steps });
    const { macros } = await call(cloud, AGENT, 'agent', 'macro.list', {});
    expect(macros[0]?.steps.reply).toEqual(reply);
    const ticketId = await ticketThatIs(cloud, 'open');
    expect(await code(run(macroId, ticketId, { text: 'Hi you, it is refunded today.' }))).toBe('ok');
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(timeline.at(-1)).toMatchObject({ text: 'Hi you, it is refunded today.' });
    expect(timeline.at(-1)).not.toHaveProperty('english');
    const wrong = { ...steps, reply: { ...reply, english: 'Hi {{who}}' } };
    expect(await refusal(cloud, AGENT, 'agent', 'macro.save', macro({ steps: wrong }))).toBe('INVALID_INPUT');
  });

  it('on hold, or to another team: from the moment it is run', async () => {
    const end = { do: 'hold', hours: 3, reason: '仓库' } as const;
    const held = await save({ steps: { labelIds: [], reply: null, end } });
    const ticketId = await ticketThatIs(cloud, 'open');
    expect(await code(run(held.macroId, ticketId, { text: undefined }))).toBe('ok');
    const { holdUntilAt, updatedAt } = storedTicket(cloud, ticketId);
    expect(holdUntilAt).toBe(updatedAt + 3 * HOUR);
    const to = { do: 'transfer', teamId: 'presale' } as const;
    const passed = await save({ steps: { ...macro().steps, end: to } });
    expect(await code(run(passed.macroId, ticketId))).toBe('ok');
    expect(storedTicket(cloud, ticketId)).toMatchObject({
      ...{ teamId: 'presale', queue: 'waiting', handover: { by: '小林', words: null } },
    });
  });

  it('one step that may not be taken, and none is', async () => {
    const [labelId = ''] = seedLabels(cloud, ['加急']);
    const { macroId } = await save({ steps: { ...macro().steps, labelIds: [labelId] } });
    const waiting = await ticketThatIs(cloud, 'new');
    expect(await code(run(macroId, waiting))).toBe('FORBIDDEN');
    const ticketId = await ticketThatIs(cloud, 'resolved');
    expect(await code(run(macroId, ticketId))).toBe('INVALID_STATE');
    for (const id of [waiting, ticketId]) expect(storedTicket(cloud, id).labels ?? []).toEqual([]);
  });

  it('somebody else’s, one that changed since it was looked at, words with a variable left', async () => {
    const { macroId } = await save();
    const ticketId = await ticketThatIs(cloud, 'open');
    await call(cloud, AGENT, 'agent', 'ticket.transfer', {
      ...{ key: newKey(), ticketId, to: { kind: 'member', memberId: memberIdOf(COLLEAGUE) } },
    });
    expect(await code(run(macroId, ticketId, {}, COLLEAGUE))).toBe('NOT_FOUND');
    const mine = await ticketThatIs(cloud, 'open');
    expect(await code(run(macroId, mine, { text: '{{shopper}}好' }))).toBe('INVALID_INPUT');
    expect(await code(run(macroId, mine, { text: undefined }))).toBe('INVALID_INPUT');
    await call(cloud, AGENT, 'agent', 'macro.save', { ...macro({ macroId }), expectedVersion: 1 });
    expect(await code(run(macroId, mine))).toBe('VERSION_CONFLICT');
  });
});
