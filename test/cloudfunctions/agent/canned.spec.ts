import { memberIdOf, uploadFolderOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { DAY, LIST_COUNTS, MINUTE, OUR_LIMITS } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, DESK, deskCloud, FEW_TIMER_RUNS, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  message,
  newKey,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  ticketThatIs,
} from '../ticket-desk';

type Reply = Partial<InputOf<'agent', 'cannedReply.save'>>;

describeCloud('agent: canned replies', deskCloud(['shopper', 'agent', 'jobs', 'chores'], FEW_TIMER_RUNS), (cloud) => {
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
    // Of one's own nothing is written down.
    expect(cloud.database.find('audit_log')).toMatchObject([
      { kind: 'canned', target: '组里的', teamId: 'aftersale', memberId: memberIdOf(LEAD) },
      { kind: 'canned', target: '店里的', memberId: memberIdOf(ADMIN) },
    ]);
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
    const { replyId } = await save(AGENT, { folder: '发货', purpose: 'emergency' });
    expect((await list(AGENT)).find(({ id }) => id === replyId)).toMatchObject({ purpose: 'emergency' });
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
    const english = { title: '', text: 'It leaves {{order.expectedShipAt}}.' };
    const answer = await callAction(cloud, AGENT, 'agent', 'cannedReply.save', input({ english }));
    const fields = [{ path: 'english.text', rule: 'variable_no_fallback' }];
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields } } });
  });

  test('cannedReply.save: in English too, which goes where it is left out; of the shop’s both are written down', async () => {
    const english = { title: 'Arrives', text: 'It leaves {{order.expectedShipAt|soon}}.' };
    const ofShop = { of: 'shop' } as const;
    const { replyId } = await save(ADMIN, { ...ofShop, english });
    const found = async () => (await list(AGENT)).find(({ id }) => id === replyId);
    expect(await found()).toMatchObject({ english });
    await save(ADMIN, { ...ofShop, replyId, expectedVersion: 1 });
    expect(await found()).not.toHaveProperty('english');
    const logged = cloud.database.find('audit_log').map(({ changes }) => JSON.stringify(changes));
    expect(logged).toEqual([expect.stringContaining('It leaves'), expect.stringContaining('It leaves')]);
  });

  test('ticket.get: who reads English is known by their mini program, as they wrote or as they last came to talk', async () => {
    const readsOf = async (ticketId: string) =>
      (await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).packet.language;
    const write = async (language?: 'zh' | 'en') =>
      (await call(cloud, SHOPPER, 'shopper', 'ticket.create', { ...message(), ...(language && { language }) }))
        .ticketId;
    expect(await readsOf(await write('en'))).toBe('en');
    expect(await readsOf(await write('zh'))).toBeUndefined();
    expect(await readsOf(await write())).toBeUndefined();
  });

  test('session.get: the shop’s name in English too, else its Chinese', async () => {
    expect(await call(cloud, AGENT, 'agent', 'session.get', {})).toMatchObject({ shopNameEnglish: expect.any(String) });
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

  describe('pictures', () => {
    const put = (openid: string, name: string) =>
      cloud.storage.put(`${uploadFolderOf(openid)}/${name}.png`, Buffer.from(name), 'image/png').fileId;
    const send = async (openid: string, pictures: string[]) => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const input = { key: newKey(), ticketId, text: '看这里', pictures };
      const answer = await callAction(cloud, openid, 'agent', 'ticket.reply', input);
      return answer.ok ? storedEntries(cloud, ticketId).at(-1)?.pictures : answer.error.details;
    };
    const notOwn = { fields: [{ path: 'pictures', rule: 'own_file' }] };
    const ofTeam = { of: 'team', teamId: 'aftersale' } as const;

    test('cannedReply.save: one’s own come with it, a few at most; nobody’s else, and nothing that is no picture of ours', async () => {
      const size = put(LEAD, 'size');
      await save(LEAD, { title: '尺码', ...ofTeam, pictures: [size] });
      const reply = (await list(AGENT)).find(({ title }) => title === '尺码');
      expect(reply?.pictures).toEqual([{ fileId: size, url: expect.stringContaining('size') }]);
      expect((await list(AGENT)).find(({ id }) => id === 'c1')).not.toHaveProperty('pictures');
      expect(await refused(AGENT, { pictures: [size] })).toBe('INVALID_INPUT');
      const many = Array.from({ length: OUR_LIMITS.ticketImages + 1 }, (_, nth) => put(AGENT, `p${nth}`));
      expect(await refused(AGENT, { pictures: many })).toBe('INVALID_INPUT');
      expect(await refused(AGENT, { pictures: many.slice(1) })).toBeUndefined();
    });

    test('cannedReply.save: who else may change it keeps what it has, and adds their own', async () => {
      const first = put(LEAD, 'first');
      const { replyId } = await save(LEAD, { ...ofTeam, pictures: [first] });
      const added = put(ADMIN, 'added');
      await save(ADMIN, { ...ofTeam, replyId, expectedVersion: 1, pictures: [first, added] });
      expect((await list(AGENT)).find(({ id }) => id === replyId)?.pictures?.map(({ fileId }) => fileId)).toEqual([
        first,
        added,
      ]);
    });

    test('ticket.reply: those of a reply that one may use go out; those of somebody else’s own do not', async () => {
      const shared = put(LEAD, 'shared');
      const hidden = put(COLLEAGUE, 'hidden');
      const own = put(AGENT, 'own');
      await save(LEAD, { ...ofTeam, pictures: [shared] });
      await save(COLLEAGUE, { pictures: [hidden] });
      expect(await send(AGENT, [own, shared])).toEqual([own, shared]);
      expect(await send(AGENT, [own, hidden])).toEqual(notOwn);
      expect(await send(AGENT, [put(SHOPPER, 'theirs')])).toEqual(notOwn);
    });

    test('files: taken out or with a reply removed they go a week later, unless a message shows them', async () => {
      const [kept, gone, sent] = [put(LEAD, 'kept'), put(LEAD, 'gone'), put(LEAD, 'sent')];
      const { replyId } = await save(LEAD, { ...ofTeam, pictures: [kept, gone, sent] });
      await send(AGENT, [sent]);
      await save(LEAD, { ...ofTeam, replyId, expectedVersion: 1, pictures: [kept] });
      const there = () => [kept, gone, sent].map((fileId) => cloud.storage.get(fileId) !== undefined);
      await cloud.clock.advance(7 * DAY - MINUTE);
      expect(there()).toEqual([true, true, true]);
      await cloud.clock.advance(11 * MINUTE);
      expect(there()).toEqual([true, false, true]);
      expect(await remove(LEAD, replyId, 2)).toBeUndefined();
      await cloud.clock.advance(7 * DAY + 11 * MINUTE);
      expect(there()).toEqual([false, false, true]);
    });
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
