import type { InputOf } from '../../../contract';
import { MINUTE } from '../../../domain/kernel';
import { ANY_TIME, NO_STEPS } from '../../../domain/rules';
import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../../domain/faq/article-of';
import { call, deskCloud, refusal } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  LEAD,
  message,
  newKey,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const PROMISES = articleOf({
  id: 'refund-when',
  question: '退款什么时候到账呀',
  blocks: [{ type: 'text', text: '保证三天内到账。' }],
});

describeCloud('words that are warned of', deskCloud(['shopper', 'agent', 'jobs', 'merchant']), (cloud) => {
  beforeEach(() => {
    seedTicketDesk(cloud);
    seedPublished(cloud, snapshotOf([PROMISES]));
  });
  const reply = (ticketId: string, text: string, more: object = {}) =>
    call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text, ...more });
  const flags = (ticketId: string) =>
    storedEntries(cloud, ticketId).flatMap(({ happened = [] }) =>
      happened.filter(({ name }) => name === 'words_flagged'),
    );
  const shown = async (ticketId: string, openid: string) =>
    (await call(cloud, openid, 'agent', 'ticket.get', { ticketId })).timeline.map(({ flagged }) => flagged);

  it('a reply goes out and is marked, with the reason where there was one; the desk sees it, the shopper does not', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    await reply(ticketId, '今天会发出');
    expect(flags(ticketId)).toEqual([]);
    await reply(ticketId, '保 證今天到，这是最好的茶', { anyway: 'confirmed' });
    // A phone that knows of no lists asks for no reason.
    await reply(ticketId, '２４小时内答复');
    expect(flags(ticketId)).toEqual([
      { name: 'words_flagged', lists: ['promise', 'advertising'], anyway: 'confirmed' },
      { name: 'words_flagged', lists: ['promise'] },
    ]);
    expect((await shown(ticketId, AGENT)).filter(Boolean)).toEqual([
      { lists: ['promise', 'advertising'], anyway: 'confirmed' },
      { lists: ['promise'] },
    ]);
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(timeline.map(({ text }) => text)).toContain('保 證今天到，这是最好的茶');
    expect(JSON.stringify(timeline)).not.toMatch(/flag|confirmed/);
  });

  it('whatever way words go out: with the last word, of a macro, of an article to many; not in a note, nor the shopper’s', async () => {
    const noted = await ticketThatIs(cloud, 'open', { text: '你们保证过今天到' });
    await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId: noted, text: '保证过他' });
    expect(flags(noted)).toEqual([]);
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ticketId: noted, text: '保证没有下次' });
    expect(flags(noted)).toHaveLength(1);
    const { macroId } = await call(cloud, AGENT, 'agent', 'macro.save', {
      ...{ key: newKey(), title: '到账', of: 'own', expectedVersion: 0 },
      steps: { labelIds: [], reply: { text: '肯定能到账', asks: false }, end: { do: 'resolve' } },
    });
    const run = await ticketThatIs(cloud, 'open');
    const text = '肯定能到账';
    const more = { macroId, expectedVersion: 1, text, anyway: 'quoted' } as const;
    await call(cloud, AGENT, 'agent', 'ticket.runMacro', { key: newKey(), ticketId: run, ...more });
    expect(flags(run)).toMatchObject([{ lists: ['promise'], anyway: 'quoted' }]);
    const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
    const answer = { key: newKey(), articleId: PROMISES.id, ticketIds: [ticketId], anyway: 'confirmed' as const };
    await call(cloud, AGENT, 'agent', 'faq.answer', answer);
    await cloud.clock.advance(MINUTE);
    await cloud.runTimer('jobs');
    expect(flags(ticketId)).toMatchObject([{ lists: ['promise'], anyway: 'confirmed' }]);
  });

  it('a reason that was given before goes out with the words: of an incident, of a macro for several, of a rule', async () => {
    const anyway = 'confirmed' as const;
    const text = '保证明天到';
    const leave = async () => (await call(cloud, SHOPPER, 'shopper', 'ticket.create', message())).ticketId;
    const [first, second] = [await ticketThatIs(cloud, 'open'), await ticketThatIs(cloud, 'open')];
    const { macroId } = await call(cloud, AGENT, 'agent', 'macro.save', {
      ...{ key: newKey(), title: '明天到', of: 'own', expectedVersion: 0 },
      steps: { labelIds: [], reply: { text, asks: true, anyway }, end: null },
    });
    await call(cloud, AGENT, 'agent', 'bulk.take', {
      ...{ key: newKey(), ticketIds: [first, second] },
      step: { do: 'macro', macroId, expectedVersion: 1 },
    });
    const promised = [{ name: 'words_flagged', lists: ['promise'], anyway }];
    expect([flags(first), flags(second)]).toEqual([promised, promised]);

    const refund = { key: newKey(), topic: 'refund' as const, words: '退款慢了' };
    const { incidentId } = await call(cloud, ADMIN, 'agent', 'incident.open', refund);
    const linked = await leave();
    await call(cloud, ADMIN, 'agent', 'incident.announce', { key: newKey(), incidentId, text, anyway });
    for (let minute = 0; minute < 2; minute += 1) {
      await cloud.clock.advance(MINUTE);
      await cloud.runTimer('jobs');
    }
    expect(flags(linked)).toEqual(promised);
    await call(cloud, ADMIN, 'agent', 'incident.mend', { key: newKey(), incidentId, text: '好了' });

    const rule = {
      id: 'r1',
      name: '先说一声',
      on: 'created',
      when: ANY_TIME,
      steps: { ...NO_STEPS, reply: text, anyway },
    };
    const rules = [{ ...rule, isOn: true }] as unknown as InputOf<'merchant', 'rule.save'>['rules'];
    await call(cloud, ADMIN, 'merchant', 'rule.save', { key: newKey(), rules, expectedVersion: 1 });
    await cloud.clock.advance(MINUTE);
    const ruled = await leave();
    await cloud.runTimer('jobs');
    expect(flags(ruled)).toEqual(promised);
    expect((await call(cloud, ADMIN, 'merchant', 'rule.get', {})).rules[0]?.steps.anyway).toBe(anyway);
  });

  it('a list that the shop changes holds within half a minute, on the phone with the session; back to the usual one as well', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const save = (words: { word: string }[] | null, expectedVersion: number) =>
      call(cloud, ADMIN, 'merchant', 'word.save', { key: newKey(), list: 'promise', words, expectedVersion });
    await reply(ticketId, '保证');
    await save([{ word: '包邮' }], 1);
    await cloud.clock.advance(MINUTE);
    await reply(ticketId, '保证');
    await reply(ticketId, '包-郵');
    expect(flags(ticketId)).toHaveLength(2);
    const session = async (openid: string) => (await call(cloud, openid, 'agent', 'session.get', {})).wordLists;
    expect(await session(AGENT)).toEqual({ promise: [{ word: '包邮' }] });
    expect(await session(QA)).toBeUndefined();
    await save(null, 2);
    await cloud.clock.advance(MINUTE);
    expect(await session(AGENT)).toBeUndefined();
    await reply(ticketId, '包邮');
    expect(flags(ticketId)).toHaveLength(2);
  });

  it('a shop’s own words of upset shoppers raise a complaint, the usual ones no longer', async () => {
    const words = [{ word: '失望' }];
    await call(cloud, ADMIN, 'merchant', 'word.save', { key: newKey(), list: 'upset', words, expectedVersion: 1 });
    await cloud.clock.advance(MINUTE);
    const reasons = async (text: string) => {
      const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ text }));
      return (storedTicket(cloud, ticketId).headStarts ?? []).map(({ reason }) => reason);
    };
    expect([await reasons('太失望了'), await reasons('我要投诉')]).toEqual([['complaint'], []]);
  });

  it('who oversees the team reads what went out so, an inspector in what was drawn', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    await reply(ticketId, '保证今天到', { anyway: 'other_meaning' });
    await reply(ticketId, '好的');
    const { said } = await call(cloud, LEAD, 'agent', 'team.flagged', {});
    expect(said).toMatchObject([
      { ticketId, author: '小林', text: '保证今天到', lists: ['promise'], anyway: 'other_meaning' },
    ]);
    expect((await call(cloud, ADMIN, 'agent', 'team.flagged', {})).said).toEqual(said);
    for (const openid of [AGENT, QA]) {
      expect(await refusal(cloud, openid, 'agent', 'team.flagged', {})).toBe('FORBIDDEN');
    }
    // Passed on: the other team's from now on.
    await call(cloud, AGENT, 'agent', 'ticket.transfer', {
      key: newKey(),
      ticketId,
      to: { kind: 'team', teamId: 'presale' },
    });
    expect((await call(cloud, LEAD, 'agent', 'team.flagged', {})).said).toEqual([]);
  });
});
