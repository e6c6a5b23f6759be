import { COLLECTIONS } from '../../../cloudfunctions/_kit/collections';
import { uploadFolderOf } from '../../../cloudfunctions/_kit/context';
import { DAY, MINUTE, NEVER } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  newKey,
  ORDER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const PHONE = '13900139000';
/** Key, nonce and tag, and no text. */
const SEALED_NOTHING = /^[\w-]+\.[\w-]+\.[\w-]+\.$/;

/** What the privacy page promises: thirty days after it is solved, texts are gone and figures without persons remain. */
describeCloud('caretaker: erasing', deskCloud(['shopper', 'agent', 'caretaker']), (cloud) => {
  let picture: string;
  const seedShop = () => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
    picture = cloud.storage.put(`${uploadFolderOf(SHOPPER)}/torn.png`, Buffer.from('torn'), 'image/png').fileId;
  };
  beforeEach(seedShop);

  const endedTicket = async () => {
    const id = await ticketThatIs(cloud, 'open', {
      orderId: ORDER,
      pictures: [picture],
      searched: '壶嘴断了',
      callback: { phone: PHONE },
    });
    const on = () => ({ key: newKey(), ticketId: id });
    await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(), text: '像是路上摔的' });
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(), text: '补发了一只' });
    await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...on(), stars: 4, reasons: [], comment: '等得有点久' });
    return id;
  };
  const entries = (id: string) => storedEntries(cloud, id);
  const everythingStored = () =>
    COLLECTIONS.filter(({ name }) => name.startsWith('ticket') || name === 'notices' || name === 'idempotency')
      .map(({ name }) => JSON.stringify(cloud.database.find(name)))
      .join();

  test('solved: nothing is lost before thirty days are over', async () => {
    const id = await endedTicket();
    await cloud.clock.advance(30 * DAY - MINUTE);
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: id });
    expect(timeline.flatMap(({ text }) => text ?? [])).toContain('补发了一只');
    expect(timeline.flatMap(({ pictures }) => pictures)).toEqual([{ fileId: picture, url: expect.any(String) }]);
    expect(storedTicket(cloud, id)).toMatchObject({ shopperId: SHOPPER, rating: { comment: expect.any(String) } });
  });

  test('erased: no words, no picture, no way back to the shopper; what figures need stays', async () => {
    const id = await endedTicket();
    const before = { ticket: storedTicket(cloud, id), entries: entries(id) };
    // What only remembers is removed every tenth minute.
    await cloud.clock.advance(30 * DAY + 10 * MINUTE);

    const ticket = storedTicket(cloud, id);
    expect(ticket).toMatchObject({ status: 'closed', timerAt: NEVER, erasedAt: expect.any(Number), callback: null });
    expect(ticket).toMatchObject({ shopperId: '', shopperName: '', rating: { stars: 4, comment: null } });
    expect(ticket.order).toMatchObject({ id: '', title: '', amountFen: before.ticket.order?.amountFen });
    expect(ticket.packet.searched).toBeNull();
    for (const sealed of [ticket.preview, ticket.subject]) expect(sealed).toMatch(SEALED_NOTHING);
    const { topic, firstReplyAt, resolvedAt, createdAt } = before.ticket;
    expect(ticket).toMatchObject({ topic, firstReplyAt, resolvedAt, createdAt });

    expect(entries(id).every(({ text, pictures, inputHash }) => !text && !pictures.length && !inputHash)).toBe(true);
    expect(
      entries(id)
        .slice(0, before.entries.length)
        .map(({ at, facts }) => ({ at, facts })),
    ).toEqual(before.entries.map(({ at, facts }) => ({ at, facts })));
    expect(cloud.storage.get(picture)).toBeUndefined();
    expect(everythingStored()).not.toContain(SHOPPER);
    expect(everythingStored()).not.toContain(PHONE.slice(-4));
  });

  test('erased: neither the shopper nor the desk finds it any more', async () => {
    const id = await endedTicket();
    await cloud.clock.advance(30 * DAY + MINUTE);
    expect(await call(cloud, SHOPPER, 'shopper', 'ticket.list', {})).toMatchObject({ tickets: [] });
    for (const [who, name] of [
      [SHOPPER, 'shopper'],
      [AGENT, 'agent'],
      [ADMIN, 'agent'],
    ] as const) {
      expect(await refusal(cloud, who, name, 'ticket.get', { ticketId: id })).toBe('NOT_FOUND');
    }
  });

  test('many at once: they keep nobody waiting whose time to be answered has come', async () => {
    const resting = await ticketThatIs(cloud, 'on_hold');
    const { _id, ...ended } = { ...storedTicket(cloud, resting), status: 'closed', queue: 'none', timerAt: 1 };
    await cloud.clock.advance(DAY - MINUTE);
    cloud.database.insert(
      'tickets',
      Array.from({ length: 60 }, (_, n) => ({ ...ended, _id: `${_id}-${n}`, number: `ended-${n}` })),
    );
    await cloud.clock.advance(MINUTE);
    expect(storedTicket(cloud, resting).status).toBe('open');
  });

  test('withdrawn: erased after thirty days as well', async () => {
    const id = await ticketThatIs(cloud, 'cancelled');
    await cloud.clock.advance(30 * DAY + MINUTE);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'cancelled', shopperId: '', timerAt: NEVER });
  });

  test('withdrawn while it was passed on: the words to the next agent are erased as well', async () => {
    const id = await ticketThatIs(cloud, 'open');
    const on = () => ({ key: newKey(), ticketId: id });
    const to = { kind: 'team', teamId: 'presale' } as const;
    await call(cloud, AGENT, 'agent', 'ticket.transfer', { ...on(), to, note: '客人姓周' });
    await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', on());
    expect(storedTicket(cloud, id)).toMatchObject({ handover: { words: expect.any(String) } });
    await cloud.clock.advance(30 * DAY + MINUTE);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'cancelled', handover: null });
  });

  test('unfinished: kept however old it is', async () => {
    const id = await ticketThatIs(cloud, 'answered');
    await cloud.clock.advance(90 * DAY);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'open', shopperId: SHOPPER });
    expect(entries(id).some(({ text }) => text !== null)).toBe(true);
  });

  test.each(['before', 'after'] as const)(
    'crash: whatever request it dies at (%s it took effect), the next minute finds the rest',
    async (when) => {
      for (let nth = 1; nth <= 14; nth += 1) {
        const id = await endedTicket();
        await cloud.clock.advance(30 * DAY - MINUTE);
        cloud.failNext({ nth, when, functionName: 'caretaker' });
        await cloud.clock.advance(2 * MINUTE);
        expect(storedTicket(cloud, id)).toMatchObject({ status: 'closed', shopperId: '', timerAt: NEVER });
        expect(entries(id).every(({ text, pictures }) => !text && !pictures.length)).toBe(true);
        expect(cloud.storage.get(picture)).toBeUndefined();
        cloud.reset();
        seedShop();
      }
    },
  );
});
