import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, FEW_TIMER_RUNS, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  headOf,
  LEAD,
  newKey,
  ORDER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const SECOND_WORDS = '另外发票抬头开错了，打 13800138012';

describeCloud('ticket.split', deskCloud(['shopper', 'agent', 'jobs', 'chores'], FEW_TIMER_RUNS), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  /** A ticket that somebody holds, in which its shopper has asked two things, and the entry of the second. */
  const twoThings = async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: '发货了吗', orderId: ORDER });
    await cloud.clock.advance(5 * MINUTE);
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text: SECOND_WORDS });
    const entryIds = storedEntries(cloud, ticketId).flatMap(({ _id, kind, at }) =>
      kind === 'shopper' && at === cloud.clock.now() ? [_id] : [],
    );
    await cloud.clock.advance(5 * MINUTE);
    return { ticketId, entryIds };
  };
  type Split = { readonly ticketId: string; readonly entryIds: string[] };
  const inputOf = (two: Split) => ({ key: newKey(), ...two, topic: 'payment' as const, keepsOrder: true });
  const split = (two: Split, openid = AGENT) => call(cloud, openid, 'agent', 'ticket.split', inputOf(two));
  const refused = (two: Split, openid = AGENT) => refusal(cloud, openid, 'agent', 'ticket.split', inputOf(two));
  const newIdOf = (ticketId: string): string => String(storedTicket(cloud, ticketId).splits?.at(-1)?.id);
  const get = (ticketId: string, openid = ADMIN) => call(cloud, openid, 'agent', 'ticket.get', { ticketId });
  const merge = (ticketId: string, intoId: string, openid = AGENT) =>
    call(cloud, openid, 'agent', 'ticket.merge', { key: newKey(), ticketId, intoId });

  it('two tickets: each with its own topic, clock and stars, linked both ways; the words lie in one place', async () => {
    const two = await twoThings();
    const before = storedTicket(cloud, two.ticketId);
    const written = cloud.database.find('ticket_entries', {}).filter(({ text }) => text !== null).length;
    expect(await split(two)).toMatchObject({ ticketId: two.ticketId, status: 'open' });
    const newId = newIdOf(two.ticketId);
    const [old, made] = [storedTicket(cloud, two.ticketId), storedTicket(cloud, newId)];
    expect(old).toMatchObject({ waitingSinceAt: before.createdAt, assigneeId: memberIdOf(AGENT), v: before.v + 1 });
    const saidAt = before.createdAt + 5 * MINUTE;
    expect(made).toMatchObject({
      ...{
        status: 'new',
        queue: 'waiting',
        topic: 'payment',
        teamId: 'presale',
        waitingSinceAt: saidAt,
        shopperId: SHOPPER,
      },
      ...{ createdAt: cloud.clock.now(), order: { id: ORDER }, callback: null },
      splitFrom: { id: two.ticketId, number: old.number, entryIds: two.entryIds, by: memberIdOf(AGENT) },
    });
    // Five minutes of it are gone already, of its first answer and of all of it.
    expect(made.clocks).toMatchObject({ first: { ranMillis: 5 * MINUTE }, resolution: { ranMillis: 5 * MINUTE } });
    expect(cloud.database.find('ticket_entries', {}).filter(({ text }) => text !== null)).toHaveLength(written);
    const seen = await get(newId);
    expect(seen).toMatchObject({ splitFrom: { id: two.ticketId }, number: made.number });
    expect(seen.timeline.map(({ kind, event }) => event ?? kind)).toEqual(['shopper', 'split_off']);
    expect(seen.timeline[0]).toMatchObject({ text: '另外发票抬头开错了，打 138****8012', isMasked: true });
    expect((await get(two.ticketId)).splits).toEqual([{ id: newId, number: made.number, entryIds: two.entryIds }]);
  });

  it('its shopper reads both, is told by the badge, and by a notice only where two are left', async () => {
    const two = await twoThings();
    await split(two);
    const newId = newIdOf(two.ticketId);
    expect(Object.keys(headOf(cloud, SHOPPER)?.unread ?? {})).toEqual([newId]);
    const ofShopper = (ticketId: string) => call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    const [old, made] = [await ofShopper(two.ticketId), await ofShopper(newId)];
    expect(old.timeline.at(-1)).toMatchObject({ event: 'split' });
    expect(old).toMatchObject({ splits: [{ id: newId }] });
    expect(made).toMatchObject({
      splitFrom: { id: two.ticketId },
      timeline: [{ text: SECOND_WORDS }, { event: 'split_off' }],
    });
    expect(cloud.sent(SHOPPER)).toHaveLength(0);
    const choices = { [STATUS_TEMPLATE]: 'accept' } as const;
    const grant = async () => {
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
    };
    await grant();
    await split(await twoThings());
    expect(cloud.sent(SHOPPER)).toHaveLength(0);
    await grant();
    await split(await twoThings());
    expect(cloud.sent(SHOPPER)).toHaveLength(1);
    expect(headOf(cloud, SHOPPER)?.grants).toEqual({ status: 1 });
  });

  it('rated each for itself; what is hidden in the words is shown for a reason, as where they lie', async () => {
    const two = await twoThings();
    await split(two);
    const newId = newIdOf(two.ticketId);
    const shown = await call(cloud, ADMIN, 'agent', 'ticket.revealText', {
      ...{ key: newKey(), ticketId: newId, entryId: String(two.entryIds[0]), reason: '核对抬头' },
    });
    expect(shown.text).toBe(SECOND_WORDS);
    await call(cloud, ADMIN, 'agent', 'ticket.claim', { key: newKey(), ticketId: newId });
    for (const [openid, ticketId, stars] of [
      [AGENT, two.ticketId, 5],
      [ADMIN, newId, 2],
    ] as const) {
      await call(cloud, openid, 'agent', 'ticket.resolve', { key: newKey(), ticketId, text: '办好了' });
      await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId, stars, reasons: [] });
    }
    expect([two.ticketId, newId].map((id) => storedTicket(cloud, id).rating?.stars)).toEqual([5, 2]);
  });

  it('not all of it, not twice, not somebody else’s words, and not by who could not answer it', async () => {
    const two = await twoThings();
    const first = storedEntries(cloud, two.ticketId)[0];
    const all = { ...two, entryIds: [String(first?._id), ...two.entryIds] };
    expect(await refused(all)).toBe('INVALID_STATE');
    expect(await refused({ ...two, entryIds: ['unknown'] })).toBe('NOT_FOUND');
    const other = await twoThings();
    expect(await refused({ ...two, entryIds: other.entryIds })).toBe('NOT_FOUND');
    expect(await refused(two, COLLEAGUE)).toBe('FORBIDDEN');
    expect(await refused(two, ELSEWHERE)).toBe('NOT_FOUND');
    expect(await refused(two, QA)).toBe('FORBIDDEN');
    await split(two, LEAD);
    expect(await refused(two)).toBe('INVALID_STATE');
  });

  it('taken back before anybody took it up: as it was, also by who cannot see the other; answered, it stays', async () => {
    const two = await twoThings();
    const before = storedTicket(cloud, two.ticketId);
    await split(two);
    const newId = newIdOf(two.ticketId);
    // Of another team, so not theirs to do anything else with.
    const another = { key: newKey(), ticketId: newId, intoId: await ticketThatIs(cloud, 'open') };
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.merge', another)).toBe('FORBIDDEN');
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.get', { ticketId: newId })).toBe('NOT_FOUND');
    await merge(newId, two.ticketId);
    const { status, waitingSinceAt, assigneeId } = storedTicket(cloud, two.ticketId);
    expect({ status, waitingSinceAt, assigneeId }).toEqual({
      ...{ status: before.status, waitingSinceAt: before.waitingSinceAt, assigneeId: before.assigneeId },
    });
    expect(storedTicket(cloud, two.ticketId)).toMatchObject({ splits: [] });
    expect(storedTicket(cloud, two.ticketId).merged).toBeUndefined();
    expect(storedTicket(cloud, newId)).toMatchObject({ status: 'cancelled', splitFrom: null });
    await split(two);
    expect(storedTicket(cloud, two.ticketId).splits).toHaveLength(1);
  });

  it('erased once: with the ticket that the words are of, whichever ends first', async () => {
    const two = await twoThings();
    await split(two);
    const newId = newIdOf(two.ticketId);
    const textsOf = () => {
      const [moved] = cloud.database.find('ticket_entries', { _id: two.entryIds[0] });
      return { moved: moved?.text !== null, left: storedEntries(cloud, two.ticketId)[0]?.text !== null };
    };
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ticketId: two.ticketId, text: '发了' });
    await cloud.clock.advance(20 * DAY);
    await call(cloud, ADMIN, 'agent', 'ticket.claim', { key: newKey(), ticketId: newId });
    await call(cloud, ADMIN, 'agent', 'ticket.reply', { key: newKey(), ticketId: newId, text: '在改' });
    for (const days of [8, 4]) {
      await cloud.clock.advance(days * DAY);
      await cloud.runTimer('jobs');
      await cloud.runTimer('chores');
    }
    expect(textsOf()).toEqual({ moved: true, left: false });
    expect((await get(newId)).timeline[0]).toMatchObject({
      kind: 'shopper',
      text: '另外发票抬头开错了，打 138****8012',
    });
    await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', { key: newKey(), ticketId: newId });
    await cloud.clock.advance(31 * DAY);
    await cloud.runTimer('chores');
    expect(textsOf()).toEqual({ moved: false, left: false });
  });

  it('crashed at any request and sent again: both tickets, or none; once', async () => {
    cloud.database.insert('heads', [{ ...newHead(SHOPPER, {}, 0) }]);
    const two = await twoThings();
    const putBack = keepRecords(cloud);
    const tickets = cloud.database.find('tickets', {}).length;
    const before = storedTicket(cloud, two.ticketId);
    const input = { ...inputOf(two), key: 'key-of-splitting' };
    for (const when of BEFORE_AND_AFTER) {
      await atEveryRequest(cloud, { functionName: 'agent', when }, async (crash) => {
        cloud.reset();
        putBack();
        crash();
        await cloud.call(AGENT, 'agent', { action: 'ticket.split', input });
        const isSplit = (storedTicket(cloud, two.ticketId).splits?.length ?? 0) === 1;
        expect(cloud.database.find('tickets', {})).toHaveLength(tickets + (isSplit ? 1 : 0));
        expect(await cloud.call(AGENT, 'agent', { action: 'ticket.split', input })).toMatchObject({ ok: true });
        expect(storedTicket(cloud, two.ticketId)).toMatchObject({
          splits: [{ entryIds: two.entryIds }],
          v: before.v + 1,
        });
        expect(cloud.database.find('tickets', {})).toHaveLength(tickets + 1);
        expect(storedEntries(cloud, newIdOf(two.ticketId))).toHaveLength(1);
      });
    }
  });
});
