import readExcelFile from 'read-excel-file/node';
import { COLLECTIONS } from '../../../cloudfunctions/_records/collections';
import { uploadFolderOf } from '../../../cloudfunctions/_records/context';
import type { CollectionName } from '../../../cloudfunctions/_records/documents';
import { ON_REQUEST } from '../../../cloudfunctions/_records/erase-person';
import { DAY, MINUTE, NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../../domain/faq/article-of';
import { call, deskCloud, FEW_TIMER_RUNS, REPLY_TEMPLATE, refusal } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  headOf,
  newKey,
  ORDER,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const PHONE = '13900139000';

describeCloud(
  'shopper: own data',
  deskCloud(['shopper', 'agent', 'merchant', 'exchange', 'push', 'jobs', 'chores'], FEW_TIMER_RUNS),
  (cloud) => {
    beforeEach(() => {
      cloud.seen(SHOPPER);
      seedTicketDesk(cloud, { conversationWay: 'desk' });
      // Without a FAQ every word goes to a person.
      seedPublished(cloud, snapshotOf([articleOf({ id: 'ships' })]));
    });

    const ownData = (openid = SHOPPER) => call(cloud, openid, 'shopper', 'data.get', {});
    const counts = async () => (await ownData()).kept.map(({ kind, count }) => [kind, count]);
    const forget = (key = newKey()) => call(cloud, SHOPPER, 'shopper', 'data.delete', { key });
    const reveal = (ticketId: string, why?: 'callback') =>
      call(cloud, AGENT, 'agent', 'ticket.revealPhone', {
        ...{ key: newKey(), ticketId, reason: '要打给张三' },
        ...(why && { why }),
      });
    const say = (content: string) => cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content }));
    const grant = async () => {
      const choices = { [REPLY_TEMPLATE]: 'accept' } as const;
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
    };
    const sheets = async (input: { cursor?: string } = {}, openid = SHOPPER) => {
      const answer = await call(cloud, openid, 'exchange', 'data.export', input);
      const file = Buffer.from(await (await fetch(answer.url)).arrayBuffer());
      return { ...answer, sheets: await readExcelFile(file) };
    };
    const picture = () =>
      cloud.storage.put(`${uploadFolderOf(SHOPPER)}/torn.png`, Buffer.from('torn'), 'image/png').fileId;

    test('data.get: counts what is kept of the caller and of nobody else, and until when', async () => {
      await ticketThatIs(cloud, 'open');
      const ended = await ticketThatIs(cloud, 'cancelled');
      await grant();
      await say('你好');
      expect(await counts()).toEqual([
        ['open_tickets', 1],
        ['ended_tickets', 1],
        ['turns', 1],
        ['grants', 1],
      ]);
      const { kept, keepDays } = await ownData();
      expect(keepDays).toBe(30);
      expect(kept[1]).toMatchObject({ goneAt: storedTicket(cloud, ended).lastAt + 30 * DAY });
      expect((await ownData(OTHER_SHOPPER)).kept.every(({ count }) => count === 0)).toBe(true);
    });

    test('data.get: who looked and why by its kind, never what the agent typed', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', { callback: { phone: PHONE } });
      await reveal(ticketId, 'callback');
      await cloud.clock.advance(MINUTE);
      await reveal(ticketId);
      const { number } = storedTicket(cloud, ticketId);
      const data = await ownData();
      expect(data.looks).toEqual([
        expect.objectContaining({ ticketId, number, who: '小林', what: 'phone', why: 'other' }),
        expect.objectContaining({ who: '小林', why: 'callback' }),
      ]);
      expect(JSON.stringify(data)).not.toContain('张三');
      expect((await ownData(OTHER_SHOPPER)).looks).toEqual([]);
    });

    test('data.get: lines of earlier builds say no name and no kind, and are shown all the same', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', { callback: { phone: PHONE } });
      await reveal(ticketId, 'callback');
      const [{ memberName: _name, why: _why, ...old } = {}] = cloud.database.find('access_log');
      cloud.database.insert('access_log', [{ ...old, _id: 'old', createdAt: 1 }]);
      expect((await ownData()).looks.at(-1)).toMatchObject({ at: 1, who: '小林', why: 'other' });
    });

    test('data.export: their words as they wrote them, no note of the desk, in a file for them alone', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', {
        text: '=HYPERLINK("x") 我的号 13912345678',
        callback: { phone: PHONE },
      });
      await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId, text: '别理他' });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
      await say('你好');
      const told = JSON.stringify((await sheets()).sheets);
      for (const words of ['13912345678', PHONE, '今天到账', '你好', '=HYPERLINK']) expect(told).toContain(words);
      expect(told).not.toContain('别理他');
      expect(JSON.stringify((await sheets({}, OTHER_SHOPPER)).sheets)).not.toContain('今天到账');
    });

    test('data.export: more than fits comes in parts, each message once; the file is gone after a day', async () => {
      for (let nth = 0; nth < OUR_LIMITS.listPage + 2; nth += 1) await ticketThatIs(cloud, 'new');
      const first = await sheets();
      const second = await sheets({ cursor: first.nextCursor ?? '' });
      expect([first.count, second.count, second.nextCursor]).toEqual([OUR_LIMITS.listPage, 2, undefined]);
      await cloud.clock.advance(DAY + 11 * MINUTE);
      expect((await fetch(second.url)).ok).toBe(false);
    });

    test('data.delete: what is over goes at once, with its pictures, phone and turns; nobody finds it any more', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', {
        orderId: ORDER,
        pictures: [picture()],
        callback: { phone: PHONE },
      });
      await reveal(ticketId);
      await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ticketId, text: '补发了' });
      await grant();
      await say('你好');
      await forget();
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'closed', shopperId: '', timerAt: NEVER });
      expect(storedEntries(cloud, ticketId).every(({ text, pictures }) => !text && !pictures.length)).toBe(true);
      expect(cloud.database.find('access_log')).toMatchObject([{ reason: null }]);
      expect(headOf(cloud, SHOPPER)).toBeUndefined();
      expect(await counts()).toEqual(
        expect.arrayContaining([
          ['ended_tickets', 0],
          ['turns', 0],
          ['grants', 0],
        ]),
      );
      expect((await ownData()).erasure).toMatchObject({ isFinished: true });
      expect(await refusal(cloud, ADMIN, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
      expect(cloud.storage.get(`${uploadFolderOf(SHOPPER)}/torn.png`)).toBeUndefined();
      for (const { name } of COLLECTIONS) {
        if (ON_REQUEST[name as CollectionName] !== 'emptied of them') continue;
        const stored = JSON.stringify(cloud.database.find(name));
        expect([name, stored.includes(SHOPPER), stored.includes(PHONE)]).toEqual([name, false, false]);
      }
    });

    test('data.delete: what is still being answered stays whole, and goes with the next asking once it is over', async () => {
      const open = await ticketThatIs(cloud, 'open');
      await ticketThatIs(cloud, 'cancelled');
      await forget();
      expect(await counts()).toEqual(
        expect.arrayContaining([
          ['open_tickets', 1],
          ['ended_tickets', 0],
        ]),
      );
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: open });
      expect(timeline.some(({ text }) => text)).toBe(true);
      await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', { key: newKey(), ticketId: open });
      await forget();
      expect(storedTicket(cloud, open)).toMatchObject({ shopperId: '' });
    });

    test('data.delete: the same key again forgets nothing that came since', async () => {
      await ticketThatIs(cloud, 'cancelled');
      const key = newKey();
      const first = await forget(key);
      const later = await ticketThatIs(cloud, 'cancelled');
      expect(await forget(key)).toEqual(first);
      expect(storedTicket(cloud, later).shopperId).toBe(SHOPPER);
    });

    test('data.delete: more than one call does is finished by chores', async () => {
      for (let nth = 0; nth < 12; nth += 1) await ticketThatIs(cloud, 'cancelled');
      await forget();
      expect((await ownData()).erasure).toMatchObject({ isFinished: false });
      await cloud.clock.advance(5 * MINUTE);
      expect(await ownData()).toMatchObject({ erasure: { isFinished: true } });
      expect(await counts()).toEqual(expect.arrayContaining([['ended_tickets', 0]]));
    });

    test('data.delete: an agent who asks as a shopper keeps the door of the desk', async () => {
      await call(cloud, AGENT, 'shopper', 'data.delete', { key: newKey() });
      expect(headOf(cloud, AGENT)).toMatchObject({ isDeskMember: true, lastMessageAt: null });
    });

    describe('keepTextsDays', () => {
      const keepFor = (days: number) =>
        call(cloud, ADMIN, 'merchant', 'settings.save', {
          ...{ key: newKey(), changes: { keepTextsDays: days } },
          expectedVersion: Number(cloud.database.find('settings', { _id: 'desk' })[0]?.v),
        });

      test('shorter: what is over goes so much sooner, what nobody says anything of ends sooner, and turns go', async () => {
        const solved = await ticketThatIs(cloud, 'resolved');
        const forgotten = await ticketThatIs(cloud, 'open');
        const asked = await ticketThatIs(cloud, 'cancelled');
        await say('你好');
        await keepFor(10);
        await cloud.clock.advance(10 * DAY - MINUTE);
        expect([solved, forgotten, asked].map((id) => storedTicket(cloud, id).shopperId)).toEqual([
          SHOPPER,
          SHOPPER,
          SHOPPER,
        ]);
        await cloud.clock.advance(12 * MINUTE);
        expect([solved, asked].map((id) => storedTicket(cloud, id).shopperId)).toEqual(['', '']);
        expect(cloud.database.count('turns')).toBe(0);
        // Its shopper may read for a day that it has ended.
        expect(storedTicket(cloud, forgotten)).toMatchObject({ status: 'closed', shopperId: SHOPPER });
        await cloud.clock.advance(DAY);
        expect(storedTicket(cloud, forgotten).shopperId).toBe('');
        expect((await ownData()).keepDays).toBe(10);
      });

      test('longer than was promised: refused', async () => {
        const input = { key: newKey(), changes: { keepTextsDays: 31 }, expectedVersion: 1 };
        expect(await refusal(cloud, ADMIN, 'merchant', 'settings.save', input)).toBe('INVALID_INPUT');
      });
    });
  },
);
