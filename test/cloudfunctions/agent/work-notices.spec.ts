import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { DeskNoticeEffect, OutboxDoc } from '../../../cloudfunctions/_records/documents';
import { MINUTE, pagePath } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, DESK_TEMPLATE, deskCloud, refusal, WITH_DESK_NOTICES } from '../desk-cloud';
import { AGENT, COLLEAGUE, headOf, newKey, QA, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud('agent: notices of work', deskCloud(['shopper', 'agent', 'jobs', 'push']), (cloud) => {
  beforeEach(() => {
    cloud.seen(AGENT);
    cloud.seen(COLLEAGUE);
    seedTicketDesk(cloud, WITH_DESK_NOTICES);
  });

  const choices = { [DESK_TEMPLATE]: 'accept' } as const;
  /** So many taps by our count, and as many by WeChat's unless told otherwise. */
  const grant = async (openid: string, taps: number, wechats = taps) => {
    for (let tap = 0; tap < wechats; tap += 1) await cloud.tapSubscribe(openid, choices);
    for (let tap = 0; tap < taps; tap += 1)
      await call(cloud, openid, 'agent', 'notice.grant', { key: newKey(), choices });
  };
  const left = (openid: string) => headOf(cloud, openid)?.grants.desk;
  const write = (ticketId: string, text = '还没到') =>
    call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text, pictures: [] });
  const pass = (ticketId: string, to = COLLEAGUE) =>
    call(cloud, AGENT, 'agent', 'ticket.transfer', {
      key: newKey(),
      ticketId,
      to: { kind: 'member', memberId: memberIdOf(to) },
      note: '她的电话是 13800138012',
    });
  const look = (openid: string) => call(cloud, openid, 'agent', 'queue.list', { view: 'mine' });
  const rows = () =>
    (cloud.database.find('outbox') as unknown as OutboxDoc[]).flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.type === 'desk_notice' ? [effect as DeskNoticeEffect] : [])),
    );
  const fates = () => rows().map(({ cause, status, reason }) => [cause, status, reason]);

  describe('notice.grant', () => {
    test('each accept is one notice of work, and none of a shopper’s; session.get tells how many are left', async () => {
      await grant(AGENT, 2);
      await call(cloud, AGENT, 'shopper', 'notice.grant', { key: newKey(), choices });
      expect(headOf(cloud, AGENT)?.grants).toEqual({ desk: 2 });
      const { notice } = await call(cloud, AGENT, 'agent', 'session.get', {});
      expect(notice).toEqual({ templateId: DESK_TEMPLATE, remaining: 2 });
      expect((await call(cloud, AGENT, 'shopper', 'inbox.head', {})).notices.map(({ kind }) => kind)).toEqual([
        'reply',
        'status',
      ]);
    });

    test('who answers nobody is not asked', async () => {
      expect(await refusal(cloud, QA, 'agent', 'notice.grant', { key: newKey(), choices })).toBe('FORBIDDEN');
    });

    test('turned off in WeChat’s settings: nothing is left', async () => {
      await grant(AGENT, 2);
      await cloud.push({
        ToUserName: 'gh_1',
        FromUserName: AGENT,
        CreateTime: Math.floor(cloud.clock.now() / 1000),
        MsgType: 'event',
        Event: 'subscribe_msg_change_event',
        List: { TemplateId: DESK_TEMPLATE, SubscribeStatusString: 'reject' },
      });
      expect(left(AGENT)).toBe(0);
    });
  });

  test('passed on to somebody who does not look: told within the minute and a half, with nothing of the shopper', async () => {
    await grant(COLLEAGUE, 2);
    const ticketId = await ticketThatIs(cloud, 'open');
    await pass(ticketId);
    expect(cloud.sent(COLLEAGUE)).toHaveLength(0);
    await cloud.clock.advance(1.5 * MINUTE);
    const [told, ...more] = cloud.sent(COLLEAGUE);
    expect(more).toHaveLength(0);
    expect(told).toMatchObject({
      accepted: true,
      payload: {
        template_id: DESK_TEMPLATE,
        page: pagePath('deskTicket', { id: ticketId }),
        data: { thing1: { value: '客人问退款售后' }, phrase2: { value: '转给你了' }, thing3: { value: '小林' } },
      },
    });
    expect(JSON.stringify(told)).not.toMatch(/138|退款什么时候|曼/);
    expect(left(COLLEAGUE)).toBe(1);
  });

  test('the shopper writes while their agent does not look: told once, until they look again', async () => {
    await grant(AGENT, 3);
    const ticketId = await ticketThatIs(cloud, 'answered');
    await cloud.clock.advance(MINUTE);
    await write(ticketId);
    await write(ticketId, '在吗');
    await cloud.clock.advance(2 * MINUTE);
    await write(ticketId, '喂');
    await cloud.clock.advance(2 * MINUTE);
    expect(fates()).toEqual([
      ['answered', 'sent', null],
      ['answered', 'dropped', 'outdated'],
      ['answered', 'dropped', 'outdated'],
    ]);
    expect(left(AGENT)).toBe(2);
    await look(AGENT);
    await cloud.clock.advance(MINUTE);
    await write(ticketId, '还在吗');
    await cloud.clock.advance(2 * MINUTE);
    expect(left(AGENT)).toBe(1);
    expect(cloud.sent(AGENT)).toHaveLength(2);
  });

  test('whose page asked since is not told, and it costs them nothing', async () => {
    await grant(AGENT, 1);
    const ticketId = await ticketThatIs(cloud, 'answered');
    await write(ticketId);
    await cloud.clock.advance(10_000);
    await look(AGENT);
    await cloud.clock.advance(2 * MINUTE);
    expect(fates()).toEqual([['answered', 'dropped', 'outdated']]);
    expect(left(AGENT)).toBe(1);
    expect(cloud.sent(AGENT)).toHaveLength(0);
  });

  test.each<[string, (ticketId: string) => Promise<unknown>]>([
    ['answered by a colleague’s hand-over', (ticketId) => pass(ticketId)],
    ['withdrawn', (ticketId) => call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', { key: newKey(), ticketId })],
  ])('over by then (%s): whoever had it is not told', async (_title, end) => {
    await grant(AGENT, 1);
    const ticketId = await ticketThatIs(cloud, 'answered');
    await cloud.clock.advance(MINUTE);
    await write(ticketId);
    await end(ticketId);
    await cloud.clock.advance(2 * MINUTE);
    expect(fates().filter(([cause]) => cause === 'answered')).toEqual([['answered', 'dropped', 'outdated']]);
    expect(left(AGENT)).toBe(1);
  });

  test('on a break or offline by their own word, nothing granted, or no template: nothing is put down', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    await pass(ticketId);
    expect(rows()).toHaveLength(0);
    await grant(AGENT, 1);
    await call(cloud, COLLEAGUE, 'agent', 'ticket.transfer', {
      key: newKey(),
      ticketId,
      to: { kind: 'member', memberId: memberIdOf(AGENT) },
    });
    expect(rows()).toHaveLength(1);
    await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'break' });
    await write(ticketId);
    expect(rows()).toHaveLength(1);
  });

  test('43101: WeChat holds no grant, so what we thought was left is gone', async () => {
    await grant(COLLEAGUE, 3, 0);
    await pass(await ticketThatIs(cloud, 'open'));
    await cloud.clock.advance(2 * MINUTE);
    expect(fates()).toEqual([['passed_on', 'dropped', 'denied']]);
    expect(left(COLLEAGUE)).toBe(0);
  });

  test('two at once with one grant: one is told, and nothing is less than none', async () => {
    await grant(COLLEAGUE, 1);
    const tickets = [await ticketThatIs(cloud, 'open'), await ticketThatIs(cloud, 'open')];
    await Promise.all(tickets.map((ticketId) => pass(ticketId)));
    await cloud.clock.advance(2 * MINUTE);
    expect(
      fates()
        .map(([, status]) => status)
        .sort(),
    ).toEqual(['dropped', 'sent']);
    expect(left(COLLEAGUE)).toBe(0);
  });

  test.each(['before', 'after'] as const)(
    'crash %s any request of jobs: told in the end, and no grant is lost or made',
    async (when) => {
      for (let nth = 1; nth <= 34; nth += 3) {
        cloud.reset();
        seedTicketDesk(cloud, WITH_DESK_NOTICES);
        await grant(COLLEAGUE, 2);
        await pass(await ticketThatIs(cloud, 'open'));
        cloud.failNext({ nth, when, functionName: 'jobs' });
        await cloud.clock.advance(5 * MINUTE);
        expect(rows()).toMatchObject([{ cause: 'passed_on', status: 'sent' }]);
        expect(left(COLLEAGUE)).toBe(1);
      }
    },
  );
});
