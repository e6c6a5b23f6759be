import type { NoticeEffect, OutboxDoc } from '../../cloudfunctions/_records/documents';
import { newHead } from '../../cloudfunctions/_records/head-record';
import { stableId } from '../../cloudfunctions/_sdk/crypto';
import { contract, type Envelope, type TicketAck } from '../../contract';
import { describeCloud, type TestCloud } from '../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from './at-every-request';
import { deskCloud, REPLY_TEMPLATE, STATUS_TEMPLATE } from './desk-cloud';
import { keepRecords } from './keep-records';
import { headOf, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk, storedEntries, storedTicket } from './ticket-desk';
import { WRITE_ACTIONS, type WriteAction } from './write-actions';

type Input = Awaited<ReturnType<WriteAction['input']>>;

const send = (cloud: TestCloud, { name, action, openid }: WriteAction, input: Input): Promise<Envelope<TicketAck>> =>
  cloud.call(openid, name, { action, input });

/** What the shopper has granted of each kind: by WeChat's count and by ours. */
const GRANTED = 6;

async function seedGranted(cloud: TestCloud): Promise<void> {
  seedTicketDesk(cloud);
  cloud.database.insert('heads', [{ ...newHead(SHOPPER, { grants: { reply: GRANTED, status: GRANTED } }, 0) }]);
  await tapGrants(cloud);
}

/** By WeChat's count. */
async function tapGrants(cloud: TestCloud): Promise<void> {
  for (let taps = 0; taps < GRANTED; taps += 1) {
    await cloud.tapSubscribe(SHOPPER, { [REPLY_TEMPLATE]: 'accept', [STATUS_TEMPLATE]: 'accept' });
  }
}

/** Each notice that went out, or may still, took one grant off; none was made and none got lost. */
function expectGrantsInBalance(cloud: TestCloud, rows: readonly OutboxDoc[]) {
  const { grants } = headOf(cloud, SHOPPER) ?? {};
  for (const kind of ['reply', 'status'] as const) {
    const taken = rows
      .flatMap(({ effects }) => effects as readonly NoticeEffect[])
      .filter((one) => one.kind === kind && one.channel !== null);
    expect(grants?.[kind]).toBe(GRANTED - taken.length);
  }
}

/** What must hold of a ticket after one more write, however often it was sent. */
function expectDoneOnce(cloud: TestCloud, { leadsTo, action }: WriteAction, ticketId: string, entriesBefore: number) {
  const ticket = storedTicket(cloud, ticketId);
  const entries = storedEntries(cloud, ticketId);
  const last = entries.at(-1);
  expect(entries).toHaveLength(entriesBefore + 1);
  expect(ticket).toMatchObject({ status: leadsTo, v: entries.length, updatedAt: last?.at });
  expect(last?.facts).toMatchObject({ to: ticket.status, assigneeId: ticket.assigneeId, teamId: ticket.teamId });
  expect(new Set(entries.map(({ at }) => at)).size).toBe(entries.length);
  const rows = cloud.database.find('outbox', { ticketId });
  const told = entries.filter(({ _id }) => rows.some((row) => row._id === `o${stableId('outbox', _id)}`));
  expect(rows).toHaveLength(told.length);
  // Of one that was split off it is told there.
  const ticketIds = [ticketId, ...(ticket.splits ?? []).map(({ id }) => id)];
  const ofAll = cloud.database.find('outbox', { ticketId: { $in: ticketIds } });
  expectGrantsInBalance(cloud, ofAll as unknown as readonly OutboxDoc[]);
  const tells =
    action === 'ticket.resolve' ||
    action === 'ticket.merge' ||
    action === 'ticket.answerRequest' ||
    ((action === 'ticket.reply' || action === 'ticket.runMacro') && last?.kind === 'agent');
  if (last?.authorId) expect(told.includes(last)).toBe(tells);
  expect(cloud.database.count('access_log')).toBe(action.startsWith('ticket.reveal') ? 1 : 0);
}

const cases = WRITE_ACTIONS.map((write): [string, WriteAction] => [`${write.name}/${write.action}`, write]);

test('write actions: the list has every write of a ticket in the contract', () => {
  const declared = (['shopper', 'agent'] as const).flatMap((name) =>
    Object.entries(contract[name])
      .filter(([action, { kind }]) => kind === 'write' && action.startsWith('ticket.'))
      .map(([action]) => `${name}/${action}`),
  );
  expect(cases.map(([title]) => title).sort()).toEqual(declared.sort());
});

describeCloud('writes, once', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedGranted(cloud));

  const entriesOf = (ticketId: string | undefined) => (ticketId ? storedEntries(cloud, ticketId).length : 0);
  const dataOf = (envelope: Envelope<TicketAck>) => {
    if (!envelope.ok) throw new Error(envelope.error.code);
    return envelope.data;
  };
  /** The ticket's id, also for the write whose answer is a phone. */
  const idOf = (input: Input, ack: TicketAck) => input.ticketId ?? ack.ticketId;

  it.each(cases)('%s: the same key twice gets the same answer and happens once', async (_title, write) => {
    const input = await write.input(cloud);
    const before = entriesOf(input.ticketId);
    const first = dataOf(await send(cloud, write, input));
    await cloud.clock.advance(60_000);
    expect(dataOf(await send(cloud, write, input))).toEqual(first);
    expectDoneOnce(cloud, write, idOf(input, first), before);
  });

  it.each(cases)('%s: the same key twice at the same time happens once', async (_title, write) => {
    const input = await write.input(cloud);
    const before = entriesOf(input.ticketId);
    const [first, second] = await Promise.all([send(cloud, write, input), send(cloud, write, input)]);
    expect(dataOf(second)).toEqual(dataOf(first));
    expectDoneOnce(cloud, write, idOf(input, dataOf(first)), before);
  });

  it.each(cases.filter(([, { otherwise }]) => otherwise))(
    '%s: the same key with another input is refused',
    async (_title, write) => {
      const input = await write.input(cloud);
      const before = entriesOf(input.ticketId);
      const first = dataOf(await send(cloud, write, input));
      const again = await send(cloud, write, { ...input, ...write.otherwise });
      expect(again).toMatchObject({ ok: false, error: { code: 'KEY_REUSED' } });
      expectDoneOnce(cloud, write, idOf(input, first), before);
    },
  );

  it('a key is one person’s: somebody else’s same key is another write', async () => {
    const create = WRITE_ACTIONS[0] as WriteAction;
    const input = await create.input(cloud);
    const first = dataOf(await send(cloud, create, input));
    const second = dataOf(await send(cloud, { ...create, openid: OTHER_SHOPPER }, input));
    expect(second.ticketId).not.toBe(first.ticketId);
  });

  it('a refused write leaves its key free', async () => {
    const claim = WRITE_ACTIONS.find(({ action }) => action === 'ticket.claim') as WriteAction;
    const key = newKey();
    expect(await send(cloud, claim, { key, ticketId: 't-unknown' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const input = await claim.input(cloud);
    expect(await send(cloud, claim, { ...input, key })).toMatchObject({ ok: true });
  });

  describe('crashes: every request of the call fails once, before or after it took effect', () => {
    it.each(cases)('%s: sent again with the same key, it has happened exactly once', async (_title, write) => {
      const input = await write.input(cloud);
      const putBack = keepRecords(cloud);
      for (const when of BEFORE_AND_AFTER) {
        await atEveryRequest(cloud, { functionName: write.name, when }, async (crash) => {
          cloud.reset();
          await tapGrants(cloud);
          putBack();
          const before = entriesOf(input.ticketId);
          crash();
          const first = await send(cloud, write, input);
          const second = dataOf(await send(cloud, write, input));
          if (first.ok) expect(second).toEqual(first.data);
          expectDoneOnce(cloud, write, idOf(input, second), before);
        });
      }
    });
  });
});

describeCloud(
  'writes, once, where conflicts show on the operation',
  deskCloud(['shopper', 'agent'], { conflictMode: 'operation' }),
  (cloud) => {
    beforeEach(() => seedGranted(cloud));

    it.each(cases)('%s: the same key four times at the same time happens once', async (_title, write) => {
      const input = await write.input(cloud);
      const before = input.ticketId ? storedEntries(cloud, input.ticketId).length : 0;
      const answers = await Promise.all(Array.from({ length: 4 }, () => send(cloud, write, input)));
      const [first] = answers;
      if (!first?.ok) throw new Error(first?.error.code);
      for (const answer of answers) expect(answer).toEqual(first);
      expectDoneOnce(cloud, write, input.ticketId ?? first.data.ticketId, before);
    });
  },
);
