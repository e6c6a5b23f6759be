import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, AGENT, ELSEWHERE, LEAD, message, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

type Change = Omit<InputOf<'merchant', 'team.save'>, 'key' | 'expectedVersion'>;

describeCloud('merchant: teams', deskCloud(['shopper', 'agent', 'merchant', 'jobs']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const list = (openid = ADMIN) => call(cloud, openid, 'merchant', 'team.list', {});
  const find = async (teamId: string) => (await list()).teams.find(({ id }) => id === teamId);
  const save = (change: Change, expectedVersion = 1) =>
    call(cloud, ADMIN, 'merchant', 'team.save', { key: newKey(), expectedVersion, ...change });
  const archive = (teamId: string, expectedVersion = 1) =>
    call(cloud, ADMIN, 'merchant', 'team.archive', { key: newKey(), teamId, expectedVersion });
  const ticket = (ticketId: string) => cloud.database.find('tickets', { _id: ticketId })[0];
  /** Instances keep the settings for half a minute. */
  const heardOf = () => cloud.clock.advance(31_000);

  test('team.list: what comes to each, who answers there, and what the caller may do with it', async () => {
    const { teams, version } = await list();
    expect(version).toBe(1);
    expect(teams).toEqual([
      expect.objectContaining({ id: 'presale', isDefault: true, isArchived: false, members: ['小陈'] }),
      expect.objectContaining({
        id: 'aftersale',
        isDefault: false,
        mayRename: true,
        members: ['小方', '小林', '秦岚'],
      }),
    ]);
    expect((await list(LEAD)).teams.map(({ id, mayRename }) => [id, mayRename])).toEqual([
      ['presale', false],
      ['aftersale', true],
    ]);
    expect(await refusal(cloud, AGENT, 'merchant', 'team.list', {})).toBe('FORBIDDEN');
  });

  test('team.save: a new team takes its topics, and what is asked of them comes to it', async () => {
    const { teamId, version } = await save({ name: '发票组', topics: ['invoice'] });
    expect(version).toBe(2);
    expect(await find(teamId)).toMatchObject({ name: '发票组', topics: ['invoice'], members: [] });
    expect((await find('aftersale'))?.topics).toEqual(['shipping', 'refund']);
    await heardOf();
    const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ topic: 'invoice' }));
    expect(ticket(ticketId)).toMatchObject({ teamId, queue: 'waiting' });
  });

  test('team.save: a lead says what their own team is called, and nothing else', async () => {
    const asLead = (change: Change) =>
      callAction(cloud, LEAD, 'merchant', 'team.save', { key: newKey(), expectedVersion: 1, ...change });
    expect(await asLead({ teamId: 'presale', name: '导购' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await asLead({ name: '新组' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await asLead({ teamId: 'aftersale', name: '售后', topics: [] })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await asLead({ teamId: 'aftersale', name: '售后', isDefault: true })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await asLead({ teamId: 'aftersale', name: '售后' })).toMatchObject({ ok: true });
    expect(await find('aftersale')).toMatchObject({ name: '售后', topics: ['shipping', 'refund', 'invoice'] });
  });

  test('team.save: a team that is not there, a name twice, a version that is old', async () => {
    const refused = (change: Change, expectedVersion = 1) =>
      refusal(cloud, ADMIN, 'merchant', 'team.save', { key: newKey(), expectedVersion, ...change });
    expect(await refused({ teamId: 'nobody', name: '没有' })).toBe('NOT_FOUND');
    expect(await refused({ name: '售后组' })).toBe('INVALID_INPUT');
    await save({ teamId: 'aftersale', name: '售后' });
    expect(await refused({ teamId: 'aftersale', name: '售后二组' })).toBe('VERSION_CONFLICT');
  });

  test('team.save, team.archive: written down with who did it', async () => {
    await save({ teamId: 'aftersale', name: '售后' });
    await archive('aftersale', 2);
    const by = { memberId: memberIdOf(ADMIN), targetId: 'aftersale' };
    expect(cloud.database.find('audit_log')).toMatchObject([
      { ...by, action: 'merchant/team.save' },
      { ...by, action: 'merchant/team.archive' },
    ]);
  });

  test('team.archive: who waits there goes on waiting with the default team, in their place; what is held stays held', async () => {
    const waiting = await ticketThatIs(cloud, 'new');
    const held = await ticketThatIs(cloud, 'open');
    const before = ticket(waiting);
    await cloud.clock.advance(5 * MINUTE);
    await archive('aftersale');
    const { queueAt, waitingSinceAt } = before as { queueAt: number; waitingSinceAt: number };
    expect(ticket(waiting)).toMatchObject({ teamId: 'presale', queue: 'waiting', queueAt, waitingSinceAt });
    expect(ticket(held)).toMatchObject({ teamId: 'aftersale', queue: 'held', assigneeId: memberIdOf(AGENT) });
    const { tickets } = await call(cloud, ELSEWHERE, 'agent', 'queue.list', { view: 'waiting' });
    expect(tickets.map(({ id }) => id)).toEqual([waiting]);
  });

  test('team.archive: what is given back to it later, or still comes to it, moves on within a minute', async () => {
    const held = await ticketThatIs(cloud, 'open');
    await archive('aftersale');
    await call(cloud, ADMIN, 'merchant', 'member.disable', { key: newKey(), memberId: memberIdOf(AGENT) });
    expect(ticket(held)).toMatchObject({ teamId: 'aftersale', queue: 'waiting' });
    await cloud.clock.advance(MINUTE);
    await cloud.runTimer('jobs');
    expect(ticket(held)).toMatchObject({ teamId: 'presale', queue: 'waiting' });
  });

  test('team.archive: it is offered nowhere any more, its topics come to the default team, and it can be taken up again', async () => {
    await archive('aftersale');
    expect(await find('aftersale')).toMatchObject({ isArchived: true, mayRename: false, topics: [] });
    expect((await find('presale'))?.topics).toHaveLength(8);
    await heardOf();
    expect((await call(cloud, AGENT, 'agent', 'colleague.list', {})).teams.map(({ id }) => id)).toEqual(['presale']);
    expect((await call(cloud, AGENT, 'agent', 'session.get', {})).member.teams).toEqual([]);
    const { teams, members } = await call(cloud, ADMIN, 'merchant', 'member.list', {});
    expect(teams.map(({ id }) => id)).toEqual(['presale']);
    expect(members.flatMap(({ teamIds }) => teamIds)).toEqual(['presale']);
    const held = await ticketThatIs(cloud, 'new', { topic: 'product' });
    await call(cloud, ELSEWHERE, 'agent', 'ticket.claim', { key: newKey(), ticketId: held });
    const to = { kind: 'team' as const, teamId: 'aftersale' };
    const transfer = { key: newKey(), ticketId: held, to };
    expect(await refusal(cloud, ELSEWHERE, 'agent', 'ticket.transfer', transfer)).toBe('NOT_FOUND');
    const renamed = { key: newKey(), teamId: 'aftersale', name: '售后', expectedVersion: 2 };
    expect(await refusal(cloud, LEAD, 'merchant', 'team.save', renamed)).toBe('NOT_FOUND');
    await save({ teamId: 'aftersale', name: '售后组', topics: ['refund'] }, 2);
    expect(await find('aftersale')).toMatchObject({
      isArchived: false,
      topics: ['refund'],
      members: ['小方', '小林', '秦岚'],
    });
  });

  test('team.archive: not the default team; another one can be made the default first', async () => {
    const input = { key: newKey(), teamId: 'presale', expectedVersion: 1 };
    expect(await refusal(cloud, ADMIN, 'merchant', 'team.archive', input)).toBe('INVALID_STATE');
    await save({ teamId: 'aftersale', name: '售后组', isDefault: true });
    await archive('presale', 2);
    expect((await find('aftersale'))?.topics).toHaveLength(8);
  });
});
