import { uploadFolderOf } from '../../cloudfunctions/_records/context';
import { OUR_LIMITS, WECHAT_LIMITS } from '../../domain/kernel';
import { describeCloud, testStartAt } from '../cloud/describe-cloud';
import { call, deskCloud } from './desk-cloud';
import { AGENT, EDITOR, message, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from './ticket-desk';

/** Three bytes each in UTF-8: what a text of a certain length weighs at most. */
const full = (chars: number) => '茶'.repeat(chars);
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Reads a list to its end, as a page does. Every answer fits, and nothing comes twice or not at all. */
async function readAll<A extends { id: string }>(
  first: { items: readonly A[]; cursor?: string | undefined; answer: unknown },
  more: (cursor: string) => Promise<{ items: readonly A[]; cursor?: string | undefined; answer: unknown }>,
): Promise<A[]> {
  const all: A[] = [];
  let page = first;
  for (let pages = 1; ; pages += 1) {
    expect(bytesOf(page.answer)).toBeLessThan(WECHAT_LIMITS.callResponseBytes);
    expect(page.items.length).toBeGreaterThan(0);
    all.push(...page.items);
    if (!page.cursor) break;
    expect(pages).toBeLessThan(100);
    page = await more(page.cursor);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  return all;
}

describeCloud('answers filled to their limits', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const ROUNDS = 180;
  /** A ticket in which the shopper wrote as long and as often as they may, with as many pictures, and an agent noted. */
  const longTicket = async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId, text: '第一条备注' });
    const fileIds = Array.from(
      { length: OUR_LIMITS.ticketImages },
      (_, nth) => cloud.storage.put(`${uploadFolderOf(SHOPPER)}/${nth}.jpg`, Buffer.from('jpg'), 'image/jpeg').fileId,
    );
    for (let round = 0; round < ROUNDS; round += 1) {
      await cloud.clock.advance(25_000);
      const text = full(OUR_LIMITS.ticketTextChars);
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text, pictures: fileIds });
    }
    return ticketId;
  };

  /** More than two pages of what happened at one moment. */
  const momentsOf = (ticketId: string) => {
    const at = cloud.clock.now() + 1_000;
    const entry = { ticketId, at, kind: 'event', event: 'resumed', authorName: null, text: null, pictures: [] };
    return Array.from({ length: 2 * OUR_LIMITS.timelinePage + 10 }, (_, nth) => {
      const born = { createdAt: at, updatedAt: at, v: 1 };
      return { ...entry, ...born, _id: `moment-${1_000 + nth}` };
    });
  };

  test('timeline: the longest thread opens for both sides, and is read back to its first word and the notes', async () => {
    const ticketId = await longTicket();
    for (const audience of ['shopper', 'agent'] as const) {
      const openid = audience === 'shopper' ? SHOPPER : AGENT;
      const newest = await call(cloud, openid, audience, 'ticket.get', { ticketId });
      const page = ({
        entries,
        earlierCursor,
      }: {
        entries: typeof newest.timeline;
        earlierCursor?: string | undefined;
      }) => ({
        items: [...entries].reverse(),
        cursor: earlierCursor,
        answer: entries,
      });
      const all = await readAll(
        { ...page({ entries: newest.timeline, earlierCursor: newest.earlierCursor }), answer: newest },
        async (cursor) => page(await call(cloud, openid, audience, 'ticket.earlier', { ticketId, cursor })),
      );
      const inOrder = all.reverse();
      expect(inOrder.map(({ at }) => at)).toEqual(inOrder.map(({ at }) => at).sort((one, other) => one - other));
      expect(inOrder[0]).toMatchObject({ event: 'created' });
      expect(inOrder.filter(({ kind }) => kind === 'shopper')).toHaveLength(ROUNDS + 1);
      expect(inOrder.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual(
        audience === 'agent' ? ['第一条备注'] : [],
      );
    }
  });

  test('timeline: what happened at one moment keeps one order, on whichever page it comes', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const moments = momentsOf(ticketId);
    const ids = moments.map(({ _id }) => _id);
    // As the database may hold them: in any order.
    const turned = (id: string) => id.slice(-1) + id;
    const shuffled = [...moments].sort((one, other) => (turned(one._id) < turned(other._id) ? 1 : -1));
    cloud.database.insert('ticket_entries', shuffled);
    for (const [openid, name] of [
      [SHOPPER, 'shopper'],
      [AGENT, 'agent'],
    ] as const) {
      const newest = await call(cloud, openid, name, 'ticket.get', { ticketId });
      const read = newest.timeline.map(({ id }) => id);
      for (let cursor = newest.earlierCursor; cursor; ) {
        const piece = await call(cloud, openid, name, 'ticket.earlier', { ticketId, cursor });
        read.unshift(...piece.entries.map(({ id }) => id));
        cursor = piece.earlierCursor;
      }
      expect(read.filter((id) => id.startsWith('moment-'))).toEqual(ids);
      expect(read.length).toBeGreaterThan(ids.length);
    }
  });

  test('timeline: somebody else’s is not read page by page either', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    cloud.database.insert('ticket_entries', momentsOf(ticketId));
    const { earlierCursor: cursor = '' } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    await expect(call(cloud, EDITOR, 'shopper', 'ticket.earlier', { ticketId, cursor })).rejects.toThrow('NOT_FOUND');
  });

  test('versions: twenty of the longest article come page after page', async () => {
    const base = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, categoryId: 'shipping', isArchived: false };
    const content = { similar: [], keywords: [], tier: 'common', conditions: {}, demand: 0, question: full(60) };
    const blocks = Array.from({ length: 20 }, () => ({ type: 'text', text: full(1_900) }));
    cloud.database.insert(
      'faq_versions',
      Array.from({ length: 20 }, (_, nth) => ({
        ...base,
        ...content,
        _id: `a.${nth + 1}`,
        articleId: 'a',
        version: nth + 1,
        updatedBy: '知夏',
        blocks,
      })),
    );
    const load = async (cursor?: string) => {
      const answer = await call(cloud, EDITOR, 'merchant', 'faq.versions', { articleId: 'a', cursor });
      return {
        items: answer.versions.map(({ version }) => ({ id: String(version) })),
        cursor: answer.nextCursor,
        answer,
      };
    };
    expect(await readAll(await load(), load)).toHaveLength(20);
  });

  test('canned replies: hundreds of long ones come page after page, in their order', async () => {
    cloud.database.insert(
      'canned_replies',
      Array.from({ length: 250 }, (_, rank) => ({
        _id: `long${rank}`,
        title: full(20),
        text: full(2_000),
        shortcut: 'x',
        rank: rank + 10,
        createdAt: 0,
        updatedAt: 0,
        v: 1,
      })),
    );
    const load = async (cursor?: string) => {
      const answer = await call(cloud, AGENT, 'agent', 'cannedReply.list', { cursor });
      return { items: answer.replies, cursor: answer.nextCursor, answer };
    };
    const ids = (await readAll(await load(), load)).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('long'))).toEqual(Array.from({ length: 250 }, (_, rank) => `long${rank}`));
  });

  test.each(['shopper', 'agent'] as const)('lists of tickets of the %s: page after page', async (audience) => {
    for (let nth = 0; nth < 25; nth += 1) {
      await call(cloud, SHOPPER, 'shopper', 'ticket.create', { ...message(), text: full(OUR_LIMITS.ticketTextChars) });
    }
    const load = async (cursor?: string) => {
      const answer =
        audience === 'shopper'
          ? await call(cloud, SHOPPER, 'shopper', 'ticket.list', { cursor })
          : await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting', cursor });
      return { items: answer.tickets.map(({ id }) => ({ id })), cursor: answer.nextCursor, answer };
    };
    expect(await readAll(await load(), load)).toHaveLength(25);
  });
});
