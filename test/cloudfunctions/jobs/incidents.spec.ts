import type {
  IncidentDoc,
  LiveSettings,
  NoticeEffect,
  RaisedAlarmDoc,
} from '../../../cloudfunctions/_records/documents';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { ARRIVALS_ID } from '../../../cloudfunctions/_records/incident-documents';
import { newWatch, watched } from '../../../domain/incident';
import { DAY, HOUR, MINUTE, NEVER, SECOND } from '../../../domain/kernel';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../../domain/faq/article-of';
import {
  call,
  DESK_TEMPLATE,
  deskCloud,
  FEW_TIMER_RUNS,
  refusal,
  STATUS_TEMPLATE,
  WITH_DESK_NOTICES,
} from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  ELSEWHERE,
  GOLD_SHOPPER,
  headOf,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
} from '../ticket-desk';

const WORDS = '部分地区快递停运，正在联系快递';

describeCloud('incidents', deskCloud(['push', 'shopper', 'agent', 'jobs'], FEW_TIMER_RUNS), (cloud) => {
  const CRM = { id: 'n1', kind: 'webhook', isOn: true, wants: ['alarm.raised'] } as const;
  beforeEach(() => seedTicketDesk(cloud, { ...WITH_DESK_NOTICES, conversationWay: 'desk', connections: [CRM] }));

  const minutes = (count: number) => cloud.clock.advance(count * MINUTE);
  const live = () => cloud.database.find('settings', { _id: 'live' })[0] as unknown as LiveSettings;
  const incident = () => cloud.database.find('incidents')[0] as unknown as IncidentDoc;
  const write = async (openid: string, topic: 'shipping' | 'refund' = 'shipping') =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message({ topic }))).ticketId;
  const open = (more: object = {}, openid = LEAD) =>
    call(cloud, openid, 'agent', 'incident.open', { key: newKey(), topic: 'shipping', words: WORDS, ...more });
  const on = (incidentId: string) => ({ key: newKey(), incidentId });
  const announce = (incidentId: string, text = '快递停运了，明天恢复。') =>
    call(cloud, LEAD, 'agent', 'incident.announce', { ...on(incidentId), text });
  const mend = (incidentId: string) =>
    call(cloud, LEAD, 'agent', 'incident.mend', { ...on(incidentId), text: '快递恢复了，今天都会发出。' });
  const saidIn = (ticketId: string) => storedEntries(cloud, ticketId).filter(({ kind }) => kind === 'agent');
  const causes = () =>
    cloud.database
      .find('outbox')
      .flatMap(({ effects }) => (effects as readonly NoticeEffect[]).map(({ cause }) => cause));

  it('alarm: raised within ten minutes of a crowd, shown to who oversees the topic, told them, and set aside', async () => {
    const usual = Array.from({ length: 28 * 24 }, (_, hour) => ({ at: testStartAt - 28 * DAY + hour * HOUR }));
    seedArrivals(usual.flatMap(({ at }) => [at, at + 20 * MINUTE, at + 40 * MINUTE]));
    await call(cloud, LEAD, 'agent', 'notice.grant', { key: newKey(), choices: { [DESK_TEMPLATE]: 'accept' } });
    await minutes(12);
    expect(live()?.alarms ?? []).toEqual([]);
    seedArrivals(
      Array.from({ length: 12 }, (_, nth) => cloud.clock.now() + nth * 10 * SECOND),
      'crowd',
    );
    await minutes(4);
    const { alarms = [] } = await call(cloud, LEAD, 'agent', 'queue.list', { view: 'waiting' });
    expect(alarms).toMatchObject([{ topic: 'shipping', minutes: 10 }]);
    expect(alarms[0]?.count).toBeGreaterThan(5);
    expect(alarms[0]?.usual).toBeLessThan(2);
    expect((await call(cloud, ELSEWHERE, 'agent', 'queue.list', { view: 'waiting' })).alarms).toBeUndefined();
    expect(causes()).toEqual(['alarm']);
    const told = { name: 'alarm.raised', alarmId: alarms[0]?.id, topic: 'shipping', count: alarms[0]?.count };
    expect(cloud.database.find('dispatches')).toMatchObject([{ connectionId: 'n1', content: { events: [told] } }]);
    const alarmId = alarms[0]?.id ?? '';
    expect(await refusal(cloud, AGENT, 'agent', 'alarm.setAside', { key: newKey(), alarmId })).toBe('FORBIDDEN');
    await call(cloud, LEAD, 'agent', 'alarm.setAside', { key: newKey(), alarmId });
    await minutes(2);
    expect(live().alarms).toEqual([]);
    const [raised] = cloud.database.find('alarms', { kind: 'raised' }) as unknown as RaisedAlarmDoc[];
    expect(raised).toMatchObject({ _id: alarmId, status: 'aside' });
  });

  it('alarm: who only reads the help page is heard too, by the article, and said as what it is', async () => {
    const article = articleOf({ id: 'where-is-it' });
    seedPublished(cloud, snapshotOf([article]));
    const steady = Array.from({ length: 28 * 24 * 12 }, (_, nth) => testStartAt - 28 * DAY + nth * 5 * MINUTE);
    const subjects = ['topic:product', `article:${article.id}`] as const;
    const usual = steady.flatMap((at) => subjects.map((subject) => ({ at, subject })));
    const to = { at: testStartAt, id: '' };
    cloud.database.insert('alarms', [
      {
        ...{ _id: ARRIVALS_ID, createdAt: to.at, updatedAt: to.at, v: 1, kind: 'watch', hushed: {} },
        ...{ watch: newWatch(to.at), tickets: to, turns: to },
        pages: {
          watch: watched(newWatch(testStartAt - 28 * DAY), usual, testStartAt),
          minute: testStartAt / MINUTE - 1,
        },
      },
    ]);
    const read = (times: number) =>
      call(cloud, SHOPPER, 'shopper', 'faq.report', {
        key: newKey(),
        events: Array.from({ length: times }, () => ({ type: 'view' as const, articleId: article.id })),
      });
    await read(2);
    await minutes(11);
    await read(1);
    await minutes(3);
    expect(live()?.alarms ?? []).toEqual([]);
    await read(20);
    await minutes(3);
    const alarms = live()?.alarms ?? [];
    expect(alarms).toMatchObject([{ topic: 'product', articleId: article.id, count: 21, isRead: true }]);
    const { alarms: shown = [] } = await call(cloud, ADMIN, 'agent', 'queue.list', { view: 'waiting' });
    expect(shown).toMatchObject([{ question: article.question, isRead: true }]);
  });

  function seedArrivals(times: readonly number[], name = 'usual'): void {
    cloud.database.insert(
      'tickets',
      times.map((createdAt, nth) => ({
        ...{
          _id: `${name}-${nth}`,
          number: `${name}-${nth}`,
          createdAt,
          updatedAt: createdAt,
          v: 1,
          topic: 'shipping',
        },
        ...{ status: 'closed', queue: 'none', timerAt: NEVER, erasedAt: createdAt, shopperId: '', lastAt: createdAt },
      })),
    );
  }

  it('opened: read with the entry, above the machine’s words about it and above a welcome, by nobody once it is over', async () => {
    const said = () => cloud.sent(SHOPPER).map(({ payload }) => (payload.text as { content: string }).content);
    const say = (content: string) => cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content }));
    const { incidentId } = await open();
    expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).incidents).toMatchObject([
      { id: incidentId, topic: 'shipping', words: WORDS },
    ]);
    await say('转人工');
    expect(said().at(-1)).toMatch(new RegExp(`^${WORDS}\n`));
    await mend(incidentId);
    expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).incidents).toBeUndefined();
    expect(incident()).toMatchObject({ closedAt: cloud.clock.now() });
  });

  it('linked, answered and told that it is over: each of its topic once, with the words, and nobody else', async () => {
    const [held, waiting] = [await write(SHOPPER), await write(OTHER_SHOPPER)];
    const others = await write(GOLD_SHOPPER, 'refund');
    await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId: held });
    const { incidentId } = await open();
    await minutes(1);
    expect(storedTicket(cloud, held).incident).toEqual({ id: incidentId, told: 'nothing' });
    expect(storedTicket(cloud, others).incident).toBeUndefined();
    const goesOn = async () => (await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: held })).isInIncident;
    expect(await goesOn()).toBe(true);
    await announce(incidentId);
    await minutes(2);
    const later = await write(OTHER_SHOPPER);
    await minutes(2);
    for (const ticketId of [held, waiting, later]) {
      expect(saidIn(ticketId)).toHaveLength(1);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ hasUnread: true, waitingSinceAt: NEVER });
    }
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', {
      key: newKey(),
      ticketId: held,
      text: '还要等多久',
      pictures: [],
    });
    await mend(incidentId);
    await minutes(3);
    expect(await goesOn()).toBeUndefined();
    // Who wrote meanwhile goes on waiting for a person; what nobody holds is done.
    expect(storedTicket(cloud, held)).toMatchObject({ status: 'open', incident: { told: 'mended' } });
    expect(storedTicket(cloud, held).waitingSinceAt).toBeLessThan(NEVER);
    expect(storedTicket(cloud, waiting)).toMatchObject({ status: 'resolved', isExpired: true });
    expect([held, waiting, later].map((ticketId) => saidIn(ticketId).length)).toEqual([2, 2, 2]);
    expect(incident()).toMatchObject({
      linked: 3,
      dueAt: NEVER,
      told: { count: 3 },
      mended: { count: 3, isDone: true },
    });
    expect(saidIn(others)).toEqual([]);
  });

  it('words that one is warned of: why they stand there is kept with them and in the log, until they are others', async () => {
    const { incidentId } = await open({ words: '今天一定恢复', anyway: 'confirmed' });
    const listed = async () => (await call(cloud, LEAD, 'agent', 'incident.list', {})).incidents[0];
    expect(await listed()).toMatchObject({ anyway: 'confirmed' });
    await call(cloud, LEAD, 'agent', 'incident.reword', { ...on(incidentId), words: '快递在恢复' });
    expect(await listed()).not.toHaveProperty('anyway');
    const why = expect.objectContaining({ field: 'anyway', after: 'confirmed' });
    expect(cloud.database.find('audit_log', { action: 'agent/incident.open' })).toMatchObject([
      { changes: expect.arrayContaining([why]) },
    ]);
  });

  it('in English: beside the Chinese wherever shoppers read it, and gone with words that change', async () => {
    const english = 'Couriers are on strike.';
    const { incidentId } = await open({ english });
    const head = async () => (await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).incidents;
    expect(await head()).toMatchObject([{ words: WORDS, english }]);
    await call(cloud, LEAD, 'agent', 'incident.reword', { ...on(incidentId), words: '快递在恢复' });
    expect((await head())?.[0]).not.toHaveProperty('english');
    await call(cloud, LEAD, 'agent', 'incident.reword', { ...on(incidentId), words: '快递在恢复', english });
    expect(await head()).toMatchObject([{ english }]);
    const ticketId = await write(SHOPPER);
    await minutes(1);
    await call(cloud, LEAD, 'agent', 'incident.announce', {
      ...on(incidentId),
      text: '明天恢复。',
      english: 'Back tomorrow.',
    });
    await minutes(2);
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(timeline.filter(({ kind }) => kind === 'agent')).toMatchObject([
      { text: '明天恢复。', english: 'Back tomorrow.' },
    ]);
    const { timeline: atDesk } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
    expect(atDesk.filter(({ kind }) => kind === 'agent')).toMatchObject([{ text: '明天恢复。' }]);
    expect(cloud.database.find('audit_log', { action: 'agent/incident.announce' })).toMatchObject([
      {
        changes: expect.arrayContaining([
          expect.objectContaining({ field: 'told', after: '明天恢复。\nBack tomorrow.' }),
        ]),
      },
    ]);
    const [listed] = (await call(cloud, LEAD, 'agent', 'incident.list', {})).incidents;
    expect(listed).toMatchObject({ english, told: { english: 'Back tomorrow.' } });
    const stored = JSON.stringify(cloud.database.find('ticket_entries'));
    expect(stored).not.toContain('Back tomorrow.');
  });

  it('taken back within half a minute: nobody is told, and what stood above stands there again', async () => {
    const ticketId = await write(SHOPPER);
    const { incidentId } = await open();
    await minutes(1);
    await mend(incidentId);
    await call(cloud, LEAD, 'agent', 'incident.takeBack', on(incidentId));
    await minutes(2);
    expect(saidIn(ticketId)).toEqual([]);
    expect(live().incidents).toMatchObject([{ id: incidentId }]);
    await announce(incidentId);
    await minutes(2);
    expect(saidIn(ticketId)).toHaveLength(1);
    expect(await refusal(cloud, LEAD, 'agent', 'incident.takeBack', on(incidentId))).toBe('TOO_LATE');
  });

  it('told with what is left over: the last grant of a kind is kept for the answer', async () => {
    const [one, two] = [await write(SHOPPER), await write(OTHER_SHOPPER)];
    cloud.database.insert('heads', [
      { ...newHead(SHOPPER, { grants: { status: 1 } }, testStartAt) },
      { ...newHead(OTHER_SHOPPER, { grants: { status: 2 } }, testStartAt) },
    ] as never[]);
    await cloud.tapSubscribe(OTHER_SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
    const { incidentId } = await open();
    await announce(incidentId);
    await minutes(3);
    expect([one, two].map((ticketId) => saidIn(ticketId).length)).toEqual([1, 1]);
    expect(headOf(cloud, SHOPPER)?.grants).toEqual({ status: 1 });
    expect(headOf(cloud, OTHER_SHOPPER)?.grants).toEqual({ status: 1 });
  });

  it('refused: of another team, twice the same, too many, and what is over', async () => {
    const opening = (topic: 'shipping' | 'product' | 'account', openid = ADMIN) =>
      refusal(cloud, openid, 'agent', 'incident.open', { key: newKey(), topic, words: WORDS });
    expect(await opening('product', LEAD)).toBe('FORBIDDEN');
    const { incidentId } = await open();
    expect(await opening('shipping')).toBe('ALREADY_DONE');
    for (const topic of ['refund', 'invoice', 'product', 'payment'] as const) await open({ topic }, ADMIN);
    expect(await opening('account')).toBe('INVALID_STATE');
    await mend(incidentId);
    expect(await refusal(cloud, LEAD, 'agent', 'incident.announce', { ...on(incidentId), text: '好了' })).toBe(
      'INVALID_STATE',
    );
    const { incidents } = await call(cloud, LEAD, 'agent', 'incident.list', {});
    expect(incidents.map(({ topic }) => topic).sort()).toEqual(['invoice', 'refund', 'shipping']);
    expect(incidents.find(({ id }) => id === incidentId)).toMatchObject({
      openedByName: '秦岚',
      mended: { byName: '秦岚' },
    });
  });
});
