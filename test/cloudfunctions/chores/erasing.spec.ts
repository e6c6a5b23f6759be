import { COLLECTIONS } from '../../../cloudfunctions/_records/collections';
import { uploadFolderOf } from '../../../cloudfunctions/_records/context';
import { DAY, MINUTE, NEVER } from '../../../domain/kernel';
import { describeCloud, type TestCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, FEW_TIMER_RUNS, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import {
  ADMIN,
  AGENT,
  headOf,
  LEAD,
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

const putPicture = (cloud: TestCloud): string =>
  cloud.storage.put(`${uploadFolderOf(SHOPPER)}/torn.png`, Buffer.from('torn'), 'image/png').fileId;

/** A ticket with all that is to be erased, solved and rated. */
async function endTicket(cloud: TestCloud, picture: string): Promise<string> {
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
}

/** What the privacy page promises: thirty days after it is solved, texts are gone and figures without persons remain. */
describeCloud('chores: erasing', deskCloud(['shopper', 'agent', 'jobs', 'chores'], FEW_TIMER_RUNS), (cloud) => {
  let picture: string;
  const seedShop = () => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
    picture = putPicture(cloud);
  };
  beforeEach(seedShop);

  const endedTicket = () => endTicket(cloud, picture);
  const entries = (id: string) => storedEntries(cloud, id);
  const everythingStored = () =>
    COLLECTIONS.filter(({ name }) => name.startsWith('ticket') || name === 'outbox' || name === 'idempotency')
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
    expect(before.ticket.findable).toEqual([
      expect.stringContaining('order:'),
      expect.any(String),
      expect.stringContaining('name:'),
    ]);
    expect(ticket.findable).toEqual([]);
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

  test('erased: what the shop said in English of an incident goes with its Chinese', async () => {
    const id = await ticketThatIs(cloud, 'new');
    const { topic } = storedTicket(cloud, id);
    const opened = await call(cloud, LEAD, 'agent', 'incident.open', { key: newKey(), topic, words: '停运了' });
    await cloud.clock.advance(MINUTE);
    const said = { text: '都恢复了。', english: 'All is well again.' };
    await call(cloud, LEAD, 'agent', 'incident.mend', { key: newKey(), incidentId: opened.incidentId, ...said });
    await cloud.clock.advance(2 * MINUTE);
    expect(entries(id).filter(({ english }) => english !== undefined)).toHaveLength(1);
    await cloud.clock.advance(31 * DAY);
    expect(storedTicket(cloud, id).erasedAt).toEqual(expect.any(Number));
    expect(entries(id).filter(({ text, english }) => text !== null || english !== undefined)).toEqual([]);
  });

  test('erased: neither the shopper nor the desk finds it any more', async () => {
    const id = await endedTicket();
    await cloud.clock.advance(30 * DAY + 5 * MINUTE);
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
    await cloud.clock.advance(30 * DAY + 5 * MINUTE);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'cancelled', shopperId: '', timerAt: NEVER });
  });

  test('withdrawn while it was passed on: the words to the next agent are erased as well', async () => {
    const id = await ticketThatIs(cloud, 'open');
    const on = () => ({ key: newKey(), ticketId: id });
    const to = { kind: 'team', teamId: 'presale' } as const;
    await call(cloud, AGENT, 'agent', 'ticket.transfer', { ...on(), to, note: '客人姓周' });
    await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', on());
    expect(storedTicket(cloud, id)).toMatchObject({ handover: { words: expect.any(String) } });
    await cloud.clock.advance(30 * DAY + 5 * MINUTE);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'cancelled', handover: null });
  });

  test.each(['new', 'open', 'answered'] as const)(
    'unfinished (%s): ended thirty days after the last word, with a word to the shopper, and erased a day later',
    async (state) => {
      const id = await ticketThatIs(cloud, state);
      await cloud.tapSubscribe(SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', {
        key: newKey(),
        choices: { [STATUS_TEMPLATE]: 'accept' },
      });
      const unfinished = storedTicket(cloud, id).status;
      await cloud.clock.advance(30 * DAY - MINUTE);
      expect(storedTicket(cloud, id).status).toBe(unfinished);
      await cloud.clock.advance(2 * MINUTE);
      expect(storedTicket(cloud, id)).toMatchObject({
        status: 'closed',
        queue: 'none',
        hasUnread: true,
        shopperId: SHOPPER,
      });
      expect(entries(id).at(-1)).toMatchObject({ kind: 'event', event: 'ended' });
      expect(cloud.sent(SHOPPER).at(-1)?.payload).toMatchObject({ data: { phrase2: { value: '已结束' } } });
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: id });
      expect(timeline.some(({ text }) => text)).toBe(true);
      await cloud.clock.advance(DAY + 5 * MINUTE);
      expect(storedTicket(cloud, id)).toMatchObject({ shopperId: '', timerAt: NEVER });
      expect(entries(id).every(({ text }) => text === null)).toBe(true);
    },
  );

  test('unfinished: every word puts the end off, a hold does not', async () => {
    const id = await ticketThatIs(cloud, 'open');
    await cloud.clock.advance(29 * DAY);
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId: id, text: '还在吗' });
    await cloud.clock.advance(29 * DAY);
    const on = { key: newKey(), ticketId: id };
    await call(cloud, AGENT, 'agent', 'ticket.hold', { ...on, untilAt: cloud.clock.now() + 3 * DAY, reason: '等仓库' });
    await cloud.clock.advance(3 * DAY);
    await cloud.clock.advance(2 * MINUTE);
    expect(storedTicket(cloud, id)).toMatchObject({ status: 'closed' });
  });

  test('a picture in two messages goes with the last of them; one that an answer shows stays', async () => {
    const shown = cloud.storage.put(`${uploadFolderOf(SHOPPER)}/chart.png`, Buffer.from('chart'), 'image/png').fileId;
    cloud.database.insert('faq_articles', [{ _id: 'sizes', blocks: [{ type: 'image', fileId: shown, alt: '尺码' }] }]);
    const first = await ticketThatIs(cloud, 'cancelled', { pictures: [picture, shown] });
    await cloud.clock.advance(10 * DAY);
    const second = await ticketThatIs(cloud, 'cancelled', { pictures: [picture] });
    await cloud.clock.advance(20 * DAY + 5 * MINUTE);
    expect(storedTicket(cloud, first).shopperId).toBe('');
    expect(cloud.storage.get(picture)).toBeDefined();
    await cloud.clock.advance(10 * DAY + 5 * MINUTE);
    expect(storedTicket(cloud, second).shopperId).toBe('');
    expect(cloud.storage.get(picture)).toBeUndefined();
    expect(cloud.storage.get(shown)).toBeDefined();
  });

  test('files: what was chosen and never sent goes after a week, what was sent stays with its message', async () => {
    const { paths } = await call(cloud, SHOPPER, 'shopper', 'upload.prepare', {
      key: newKey(),
      extensions: ['jpg', 'png', 'xlsx'],
    });
    const [sent = '', unsent = '', sheet = ''] = paths.map(
      (path) => cloud.storage.put(path, Buffer.from('x'), 'image/png').fileId,
    );
    await ticketThatIs(cloud, 'open', { pictures: [sent] });
    await cloud.clock.advance(7 * DAY - MINUTE);
    expect([unsent, sheet].map((file) => cloud.storage.get(file) !== undefined)).toEqual([true, true]);
    await cloud.clock.advance(11 * MINUTE);
    expect([unsent, sheet].map((file) => cloud.storage.get(file))).toEqual([undefined, undefined]);
    expect(cloud.storage.get(sent)).toBeDefined();
    expect(cloud.database.count('uploads')).toBe(0);
  });

  test('after day 31: nothing anywhere names the shopper or holds a word of theirs', async () => {
    const id = await endedTicket();
    await cloud.tapSubscribe(SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
    await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices: { [STATUS_TEMPLATE]: 'accept' } });
    const forgotten = await ticketThatIs(cloud, 'open', { callback: { phone: PHONE } });
    const reveal = { key: newKey(), ticketId: forgotten, reason: '要打给张三' };
    await call(cloud, AGENT, 'agent', 'ticket.revealPhone', reveal);
    // What nobody says anything of ends after thirty days, and its shopper may read for a day that it did.
    for (const days of [30, 1, 1]) await cloud.clock.advance(days * DAY + 5 * MINUTE);
    const allowed = ['orders', 'shoppers', 'members'];
    for (const { name } of COLLECTIONS) {
      if (allowed.includes(name)) continue;
      expect([name, JSON.stringify(cloud.database.find(name))]).toEqual([name, expect.not.stringContaining(SHOPPER)]);
    }
    expect(cloud.database.find('access_log').map(({ reason }) => reason)).toEqual([null]);
    for (const ticketId of [id, forgotten]) expect(entries(ticketId).every(({ text }) => text === null)).toBe(true);
    // The right to be told stays, under a name that tells nobody whose it is.
    expect(headOf(cloud, SHOPPER)).toMatchObject({
      grants: { status: expect.any(Number) },
      window: { left: 0 },
      lastMessageAt: null,
      origin: null,
      unread: {},
    });
  });
});

// Without the jobs of every minute, which erase nothing.
describeCloud('chores: erasing, crashed', deskCloud(['shopper', 'agent', 'chores']), (cloud) => {
  test.each(BEFORE_AND_AFTER)(
    'whatever request it dies at (%s it took effect), the next run finds the rest',
    async (when) => {
      cloud.seen(SHOPPER);
      seedTicketDesk(cloud);
      const picture = putPicture(cloud);
      const id = await endTicket(cloud, picture);
      const putBack = keepRecords(cloud);
      await atEveryRequest(cloud, { functionName: 'chores', when }, async (crash) => {
        // As it is thirty days later, without the jobs of all those days.
        cloud.reset();
        putPicture(cloud);
        const due = { status: 'closed', timerAt: cloud.clock.now() + MINUTE };
        putBack((collection, document) => (collection === 'tickets' ? { ...document, ...due } : document));
        crash();
        await cloud.clock.advance(11 * MINUTE);
        expect(storedTicket(cloud, id)).toMatchObject({ status: 'closed', shopperId: '', timerAt: NEVER });
        expect(storedEntries(cloud, id).every(({ text, pictures }) => !text && !pictures.length)).toBe(true);
        expect(cloud.storage.get(picture)).toBeUndefined();
      });
    },
  );
});
