import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { LIST_COUNTS } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, DESK, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, AGENT, COLLEAGUE, ELSEWHERE, LEAD, newKey, QA, seedTicketDesk } from '../ticket-desk';

type Reply = Partial<InputOf<'agent', 'cannedReply.save'>>;

describeCloud('agent: canned replies', deskCloud(['agent', 'jobs']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const list = async (openid: string) => (await call(cloud, openid, 'agent', 'cannedReply.list', {})).replies;
  const titles = async (openid: string) => (await list(openid)).map(({ title }) => title);
  const input = (reply: Reply): InputOf<'agent', 'cannedReply.save'> => ({
    key: newKey(),
    title: '到货',
    text: '预计 {{order.expectedShipAt|尽快}} 发出，{{agent}}。',
    shortcut: 'dh',
    of: 'own',
    expectedVersion: 0,
    ...reply,
  });
  const save = async (openid: string, reply: Reply = {}) => {
    // Two of one moment have no order.
    await cloud.clock.advance(1);
    return call(cloud, openid, 'agent', 'cannedReply.save', input(reply));
  };
  const refused = (openid: string, reply: Reply) => refusal(cloud, openid, 'agent', 'cannedReply.save', input(reply));
  const remove = (openid: string, replyId: string, expectedVersion = 1) =>
    refusal(cloud, openid, 'agent', 'cannedReply.remove', { key: newKey(), replyId, expectedVersion });

  test('cannedReply.list: what was there before there was a choice is the shop’s, an admin’s to change', async () => {
    expect(await list(AGENT)).toEqual([
      expect.objectContaining({ id: 'c1', title: '问好', of: 'shop', mayEdit: false }),
      expect.objectContaining({ id: 'c2', of: 'shop' }),
    ]);
    expect((await list(ADMIN)).map(({ mayEdit }) => mayEdit)).toEqual([true, true]);
  });

  test('cannedReply.save: one’s own is nobody else’s to see, a team’s is the team’s, the shop’s is everybody’s', async () => {
    await save(AGENT, { title: '我的' });
    await save(LEAD, { title: '组里的', of: 'team', teamId: 'aftersale' });
    await save(ADMIN, { title: '店里的', of: 'shop' });
    expect(await titles(AGENT)).toEqual(['问好', '催件', '我的', '组里的', '店里的']);
    expect(await titles(COLLEAGUE)).toEqual(['问好', '催件', '组里的', '店里的']);
    expect(await titles(ELSEWHERE)).toEqual(['问好', '催件', '店里的']);
    expect(await titles(ADMIN)).toEqual(['问好', '催件', '组里的', '店里的']);
  });

  test('cannedReply.save: an agent their own, a lead their team’s, an admin the shop’s and every team’s', async () => {
    expect(await refused(AGENT, { of: 'shop' })).toBe('FORBIDDEN');
    expect(await refused(AGENT, { of: 'team', teamId: 'aftersale' })).toBe('FORBIDDEN');
    expect(await refused(LEAD, { of: 'team', teamId: 'presale' })).toBe('FORBIDDEN');
    expect(await refused(LEAD, { of: 'shop' })).toBe('FORBIDDEN');
    expect(await refused(QA, {})).toBe('FORBIDDEN');
    expect(await refused(ADMIN, { of: 'team', teamId: 'presale' })).toBeUndefined();
    expect(await refused(ADMIN, { of: 'team' })).toBe('INVALID_INPUT');
    expect(await refused(ADMIN, { of: 'team', teamId: 'nobody' })).toBe('INVALID_INPUT');
  });

  test('cannedReply.save: changed keeps its place; a folder left out is gone; an old version is told', async () => {
    const { replyId } = await save(AGENT, { folder: '发货' });
    await save(AGENT, { title: '后来的' });
    const changed = { replyId, title: '改过', expectedVersion: 1 };
    expect(await save(AGENT, changed)).toMatchObject({ replyId, version: 2 });
    expect((await list(AGENT)).find(({ id }) => id === replyId)).toMatchObject({ title: '改过', version: 2 });
    expect((await list(AGENT)).find(({ id }) => id === replyId)).not.toHaveProperty('folder');
    expect(await titles(AGENT)).toEqual(['问好', '催件', '改过', '后来的']);
    expect(await refused(AGENT, changed)).toBe('VERSION_CONFLICT');
  });

  test('cannedReply.save, cannedReply.remove: somebody else’s own is not found, one to use only is forbidden', async () => {
    const { replyId } = await save(AGENT);
    expect(await refused(ADMIN, { replyId, expectedVersion: 1 })).toBe('NOT_FOUND');
    expect(await remove(ADMIN, replyId)).toBe('NOT_FOUND');
    expect(await remove(AGENT, 'c1')).toBe('FORBIDDEN');
    // Not to be taken over either.
    expect(await refused(AGENT, { replyId: 'c1', of: 'own', expectedVersion: 1 })).toBe('FORBIDDEN');
    expect(await remove(AGENT, replyId)).toBeUndefined();
    expect(await remove(AGENT, replyId)).toBe('NOT_FOUND');
    expect(await titles(AGENT)).toEqual(['问好', '催件']);
  });

  test('cannedReply.save: what nothing would fill in is refused and says why', async () => {
    const rules: readonly [string, string][] = [
      ['{{名字}}你好', 'variable_unknown'],
      ['{{order.expectedShipAt}} 发出', 'variable_no_fallback'],
      ['{{agent} 在', 'variable_braces'],
    ];
    for (const [text, rule] of rules) {
      const answer = await callAction(cloud, AGENT, 'agent', 'cannedReply.save', input({ text }));
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'text', rule }] } } });
    }
    expect(await refused(AGENT, { shortcut: '有 空格' })).toBe('INVALID_INPUT');
  });

  test('cannedReply.save: no more than anybody looks through, of each owner', async () => {
    const scope = `own:${memberIdOf(AGENT)}`;
    const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, title: '多', text: '多', shortcut: '' };
    cloud.database.insert(
      'canned_replies',
      Array.from({ length: LIST_COUNTS.cannedReplies }, (_, rank) => ({ _id: `x${rank}`, ...born, rank, scope })),
    );
    expect(await refused(AGENT, {})).toBe('INVALID_INPUT');
    expect(await refused(AGENT, { replyId: 'x0', expectedVersion: 1 })).toBeUndefined();
    expect(await refused(COLLEAGUE, {})).toBeUndefined();
  });

  test('migration 12: what was there says that it is the shop’s, and reads the same before and after', async () => {
    const before = await list(AGENT);
    const scopes = () => cloud.database.find('canned_replies').map(({ scope }) => scope);
    expect(scopes()).toEqual([undefined, undefined]);
    const replies = cloud.database.find('canned_replies');
    const members = cloud.database.find('members');
    cloud.reset();
    cloud.database.insert('canned_replies', [...replies]);
    cloud.database.insert('members', [...members]);
    cloud.database.insert('settings', [{ ...DESK }, { _id: 'schema', version: 11, cursor: null, v: 1 }]);
    await cloud.runTimer('jobs');
    expect(scopes()).toEqual(['shop', 'shop']);
    expect((await list(AGENT)).map(({ title, of }) => [title, of])).toEqual(before.map(({ title, of }) => [title, of]));
  });
});
