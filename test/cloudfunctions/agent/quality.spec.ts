import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { DeskEventDoc, DispatchDoc, ReviewDoc } from '../../../cloudfunctions/_records/documents';
import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { USUAL_SHEET } from '../../../domain/quality';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, refusal, sources } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { FULL_POINTS } from '../seed-review';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  EDITOR,
  ELSEWHERE,
  LEAD,
  newKey,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

/** The jobs by themselves: in the timer's function others come before them. */
const BY_ITSELF = {
  code: "import { drawSample } from './cloudfunctions/chores/draw-sample'; import { eraseEndedTickets } from './cloudfunctions/chores/erase-ended-tickets'; export const main = (event) => event.erase ? eraseEndedTickets(Date.now()) : drawSample(Date.now(), Date.now, Date.now() + 30_000).then((drawn) => ({ drawn }));",
};
const functions = { ...sources(['shopper', 'agent']), draw: BY_ITSELF };
const INSPECTOR = 'oDesk_Inspector-0123456789ab';
const full = FULL_POINTS;
const ALERTED = { id: 'n1', kind: 'wecom', isOn: true, wants: ['low_score', 'appeal', 'appeal_answered'] } as const;

describeCloud('agent: quality', deskCloud([], { functions }), (cloud) => {
  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud, { connections: [ALERTED] });
    const born = { createdAt: 0, updatedAt: 0, v: 1, status: 'active', teamIds: [] };
    cloud.database.insert('members', [
      { _id: memberIdOf(INSPECTOR), ...born, openid: INSPECTOR, name: '于敏', roles: ['qa'] },
    ]);
  });
  const draw = () => cloud.callFunction('draw', {}, { openid: '' });
  const reviews = () => cloud.database.find('qa_reviews') as unknown as ReviewDoc[];
  const events = () => (cloud.database.find('desk_events') as unknown as DeskEventDoc[]).map(({ fact }) => fact);
  /** To shortly after the next midnight in China. */
  const nextDay = () => cloud.clock.advance(DAY - ((cloud.clock.now() + 8 * HOUR) % DAY) + 3 * MINUTE);
  const on = (ticketId: string) => ({ key: newKey(), ticketId });

  /** A day with one answered ticket, drawn. Answers its review and its ticket. */
  const drawnDay = async () => {
    const ticketId = await ticketThatIs(cloud, 'resolved');
    await nextDay();
    await draw();
    const [review] = reviews();
    return { ticketId, reviewId: review?._id ?? '' };
  };
  const score = (openid: string, reviewId: string, more: object = {}) =>
    call(cloud, openid, 'agent', 'qa.score', { key: newKey(), reviewId, points: full, ...more });
  const read = (openid: string, reviewId: string) => call(cloud, openid, 'agent', 'qa.get', { reviewId });
  const listed = async (openid: string, view: 'todo' | 'appeals' | 'scored' | 'mine' | 'team') =>
    (await call(cloud, openid, 'agent', 'qa.list', { view })).reviews;

  describe('the sample', () => {
    /** Thirty tickets of one, one of another who only helped, one without an answer; as records: calls take long. */
    const aDay = async (tickets = 30) => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const ticket = storedTicket(cloud, ticketId);
      const copies = Array.from({ length: tickets - 1 }, (_, nth) => ({
        ...ticket,
        _id: `copy-${nth}`,
        number: `n-${nth}`,
      }));
      const helped = { memberId: memberIdOf(COLLEAGUE), replies: 1 };
      const shared = { ...ticket, _id: 'shared', number: 'n-shared', answers: [helped, ...(ticket.answers ?? [])] };
      const silent = { ...ticket, _id: 'silent', number: 'n-silent', answers: [] };
      const formerly = { ...ticket, _id: 'formerly', number: 'n-formerly', lastAssigneeId: memberIdOf(ELSEWHERE) };
      const { answers: _counted, ...ofEarlierBuild } = formerly;
      cloud.database.insert('tickets', [...copies, shared, silent, ofEarlierBuild]);
      await nextDay();
    };
    const sampled = () =>
      reviews()
        .map(({ ticketId, agentId, day }) => `${day} ${ticketId} ${agentId}`)
        .sort();

    test('of yesterday: one of everybody who answered, no more than needed, once; who answered nobody is not in it', async () => {
      await aDay();
      await draw();
      const agents = reviews().map(({ agentId }) => agentId);
      expect(agents.sort()).toEqual([AGENT, COLLEAGUE, ELSEWHERE].map(memberIdOf).sort());
      expect(reviews().every(({ day, state }) => day === '2026-11-20' && state === 'open')).toBe(true);
      expect(reviews().some(({ ticketId }) => ticketId === 'silent')).toBe(false);
      expect(cloud.database.find('tickets', { isSampled: true })).toHaveLength(
        new Set(reviews().map(({ ticketId }) => ticketId)).size,
      );
      const before = sampled();
      await draw();
      await cloud.clock.advance(HOUR);
      await draw();
      expect(sampled()).toEqual(before);
      expect(JSON.stringify(reviews())).not.toContain(SHOPPER);
    });

    test.each(BEFORE_AND_AFTER)(
      'crash %s every other request of the run: the next goes on, and it is the same sample',
      async (when) => {
        await aDay(3);
        const putBack = keepRecords(cloud);
        await draw();
        const whole = sampled();
        const marked = cloud.database.find('tickets', { isSampled: true }).length;
        await atEveryRequest(cloud, { functionName: 'draw', when, every: 2 }, async (crash, nth) => {
          cloud.database.clear();
          putBack();
          crash();
          await draw();
          await draw();
          expect([nth, sampled(), cloud.database.find('tickets', { isSampled: true }).length]).toEqual([
            nth,
            whole,
            marked,
          ]);
        });
      },
    );

    test('days that nobody drew are drawn afterwards; not before a day is over in the shop’s zone', async () => {
      await ticketThatIs(cloud, 'resolved');
      await draw();
      expect(reviews()).toEqual([]);
      await nextDay();
      await ticketThatIs(cloud, 'resolved');
      await nextDay();
      await nextDay();
      await draw();
      expect(
        reviews()
          .map(({ day }) => day)
          .sort(),
      ).toEqual(['2026-11-20', '2026-11-21']);
    });
  });

  test('words that were warned of: the sample says of which lists, of that agent alone', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '这是最好的，保证今天到' });
    await call(cloud, LEAD, 'agent', 'ticket.reply', { ...on(ticketId), text: '好的' });
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(ticketId), text: '肯定到账' });
    await nextDay();
    await draw();
    const flagged = (await listed(QA, 'todo')).map((review) => [review.agentName, review.flagged]);
    expect(flagged.sort()).toEqual([
      ['小林', ['promise', 'advertising']],
      ['秦岚', undefined],
    ]);
  });

  test('who inspects reads what was drawn, masked and without a name, and nothing else by its id', async () => {
    const { ticketId } = await drawnDay();
    const seen = await call(cloud, QA, 'agent', 'ticket.get', { ticketId });
    expect(seen).toMatchObject({ shopperName: '**', may: [] });
    const another = await ticketThatIs(cloud, 'resolved');
    expect(await refusal(cloud, QA, 'agent', 'ticket.get', { ticketId: another })).toBe('NOT_FOUND');
    const found = await call(cloud, QA, 'agent', 'ticket.search', { text: storedTicket(cloud, another).number });
    expect(found.tickets).toEqual([]);
    // Open again it is somebody's work, until it is finished.
    await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId));
    expect(await refusal(cloud, QA, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
  });

  test('scored, appealed, answered: its agent and their lead read it, colleagues do not, and figures hear of it', async () => {
    const { reviewId } = await drawnDay();
    expect(await listed(QA, 'todo')).toMatchObject([{ id: reviewId, agentName: '小林', state: 'open' }]);
    expect(await refusal(cloud, AGENT, 'agent', 'qa.get', { reviewId })).toBe('NOT_FOUND');
    expect(await refusal(cloud, AGENT, 'agent', 'qa.score', { key: newKey(), reviewId, points: full })).toBe(
      'FORBIDDEN',
    );
    await score(QA, reviewId, {
      points: { ...full, kind: 5 },
      comments: { kind: '少了一句问候' },
      comment: '总的不错',
    });
    expect(await listed(AGENT, 'mine')).toMatchObject([{ id: reviewId, score: 90 }]);
    expect(await listed(LEAD, 'team')).toMatchObject([{ id: reviewId, score: 90 }]);
    expect(await listed(COLLEAGUE, 'mine')).toEqual([]);
    expect(await refusal(cloud, COLLEAGUE, 'agent', 'qa.get', { reviewId })).toBe('NOT_FOUND');
    expect(await refusal(cloud, LEAD, 'agent', 'qa.list', { view: 'todo' })).toBe('FORBIDDEN');
    const seen = await read(AGENT, reviewId);
    expect(seen).toMatchObject({
      may: ['appeal'],
      marks: [{ by: { name: '顾平' }, comments: { kind: '少了一句问候' }, comment: '总的不错' }],
    });
    expect(await refusal(cloud, LEAD, 'agent', 'qa.appeal', { key: newKey(), reviewId, text: '我来说' })).toBe(
      'FORBIDDEN',
    );
    await call(cloud, AGENT, 'agent', 'qa.appeal', { key: newKey(), reviewId, text: '开头问过好了' });
    expect(await listed(QA, 'appeals')).toMatchObject([{ id: reviewId, state: 'appealed' }]);
    const answer = { reviewId, text: '看到了，改过来', points: full };
    await call(cloud, QA, 'agent', 'qa.answer', { key: newKey(), ...answer });
    expect(await read(AGENT, reviewId)).toMatchObject({
      state: 'settled',
      score: 100,
      appeal: { text: '开头问过好了' },
      answer: { by: { name: '顾平' }, isChanged: true, text: '看到了，改过来' },
      may: [],
    });
    const agentId = memberIdOf(AGENT);
    expect(events()).toEqual([
      { name: 'qa.scored', reviewId, agentId, score: 90 },
      { name: 'qa.appealed', reviewId, agentId },
      { name: 'qa.answered', reviewId, agentId, isChanged: true },
      { name: 'qa.scored', reviewId, agentId, score: 100 },
    ]);
    const told = (cloud.database.find('dispatches') as unknown as DispatchDoc[]).map(({ content }) => content);
    expect(told.flatMap((content) => (content.type === 'alert' ? content.alerts : []))).toEqual([
      'appeal',
      'appeal_answered',
    ]);
    expect(JSON.stringify(told)).not.toMatch(/小林|问过好|改过来/);
    expect(JSON.stringify(reviews())).not.toMatch(/问候|问过好/);
  });

  test('two inspectors: the second does not see the first’s before they scored it; then both see the difference', async () => {
    const { reviewId } = await drawnDay();
    await score(QA, reviewId, { points: { ...full, solved: 20 } });
    const blind = await read(INSPECTOR, reviewId);
    expect([blind.marks, blind.score, blind.may]).toEqual([[], undefined, ['score', 'raise']]);
    expect(await listed(INSPECTOR, 'scored')).toMatchObject([{ id: reviewId, markCount: 1 }]);
    expect((await listed(INSPECTOR, 'scored'))[0]?.score).toBeUndefined();
    await score(INSPECTOR, reviewId);
    for (const openid of [QA, INSPECTOR, AGENT])
      expect(await read(openid, reviewId)).toMatchObject({
        score: 90,
        difference: { score: 10, items: [{ id: 'solved', by: 10 }] },
      });
    expect(events()).toHaveLength(1);
  });

  test('the sheet is the shop’s: an admin’s, sound, and what was scored keeps its own', async () => {
    const { reviewId } = await drawnDay();
    const { items, version } = await call(cloud, QA, 'agent', 'qa.sheet', {});
    expect(items).toEqual(USUAL_SHEET);
    await score(QA, reviewId);
    const lines = [{ id: 'all', name: '全部', weight: 100, isFatal: false }];
    const save = { key: newKey(), items: lines, expectedVersion: version };
    expect(await refusal(cloud, QA, 'agent', 'qa.saveSheet', save)).toBe('FORBIDDEN');
    const unsound = { ...save, items: [{ id: 'all', name: '全部', weight: 90, isFatal: false }] };
    expect(await refusal(cloud, ADMIN, 'agent', 'qa.saveSheet', unsound)).toBe('INVALID_INPUT');
    await call(cloud, ADMIN, 'agent', 'qa.saveSheet', save);
    expect((await call(cloud, QA, 'agent', 'qa.sheet', {})).items).toEqual(lines);
    expect((await read(QA, reviewId)).sheet).toEqual(USUAL_SHEET);
    expect(cloud.database.find('audit_log')).toHaveLength(1);
  });

  test('a finding is a task for who can mend it, masked; done once', async () => {
    const { reviewId } = await drawnDay();
    const raise = {
      key: newKey(),
      reviewId,
      kind: 'faq' as const,
      text: '“退款几天到账”没有答案，客人留了 13800138012',
    };
    const { taskId } = await call(cloud, QA, 'agent', 'qa.raiseTask', raise);
    const tasks = async (openid: string) => (await call(cloud, openid, 'agent', 'qa.tasks', {})).tasks;
    expect(await tasks(EDITOR)).toMatchObject([{ id: taskId, kind: 'faq', raisedBy: '顾平' }]);
    expect((await tasks(EDITOR))[0]?.text).toContain('138****8012');
    expect(await tasks(AGENT)).toEqual([]);
    expect(await tasks(LEAD)).toEqual([]);
    const close = { taskId, as: 'done' as const };
    expect(await refusal(cloud, AGENT, 'agent', 'qa.closeTask', { key: newKey(), ...close })).toBe('NOT_FOUND');
    await call(cloud, EDITOR, 'agent', 'qa.closeTask', { key: newKey(), ...close });
    expect(await refusal(cloud, QA, 'agent', 'qa.closeTask', { key: newKey(), ...close })).toBe('ALREADY_DONE');
    expect(await tasks(EDITOR)).toEqual([]);
  });

  test('a review outlives the texts of its ticket: scores stay, what was typed is gone', async () => {
    const { ticketId, reviewId } = await drawnDay();
    await score(QA, reviewId, { comment: '客人说“等了三天”' });
    const [ticket, kept] = [storedTicket(cloud, ticketId), reviews()];
    cloud.database.clear();
    seedTicketDesk(cloud);
    cloud.database.insert(
      'qa_reviews',
      kept.map((review) => ({ ...review })),
    );
    cloud.database.insert('tickets', [{ ...ticket, status: 'closed', timerAt: cloud.clock.now() }]);
    await cloud.callFunction('draw', { erase: true }, { openid: '' });
    expect(storedTicket(cloud, ticketId).erasedAt).toBeDefined();
    expect(await read(AGENT, reviewId)).toMatchObject({ score: 100, marks: [{ comments: {}, by: { name: '顾平' } }] });
    expect(reviews()).toMatchObject([{ words: null }]);
    expect(await refusal(cloud, QA, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
    expect(await refusal(cloud, SHOPPER, 'agent', 'qa.get', { reviewId })).toBe('FORBIDDEN');
  });
});
