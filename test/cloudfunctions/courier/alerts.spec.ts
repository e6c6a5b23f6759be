import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { ConnectionDoc, DispatchDoc } from '../../../cloudfunctions/_records/documents';
import type { InputOf } from '../../../contract';
import { HOUR, MINUTE, SECOND, utf8Bytes } from '../../../domain/kernel';
import { monthId, SHOP } from '../../../domain/rollups';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, sources } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { ADMIN, AGENT, LEAD, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';
import { type MailServer, openMailServer } from './mail-server';
import {
  answers,
  COURIER_IN_WORLD,
  COURIER_WITHOUT_LINKS,
  openWorld,
  type SmallWorld,
  WORLD_FILE,
} from './small-world';

const ROBOT = 'qyapi.weixin.qq.com';
const ODD = 'oDesk_OddlyNamed-0123456789ab';
const MAIL = 'smtp.example.com';
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const LOGIN = { user: 'shop@example.com', password: 'a-secret-word' };
const TOOK = answers(200, '{"errcode":0,"errmsg":"ok"}');
type Saved = InputOf<'merchant', 'connection.save'>;

describeCloud(
  'courier: alerts',
  deskCloud([], {
    functions: { ...sources(['shopper', 'agent', 'merchant']), ...COURIER_IN_WORLD, ...COURIER_WITHOUT_LINKS },
    functionEnv: { ...deskCloud([]).functionEnv, WORLD_FILE },
  }),
  (cloud) => {
    let world: SmallWorld;
    let mail: MailServer;
    let opened = 0;
    beforeAll(async () => {
      world = await openWorld([ROBOT, MAIL]);
      mail = await openMailServer(world, LOGIN);
      world.name(MAIL, mail.port);
    });
    afterAll(async () => {
      await mail.close();
      await world.close();
    });
    beforeEach(async () => {
      world.received.length = 0;
      world.answer = TOOK;
      mail.mails.length = 0;
      mail.refuses = undefined;
      opened += 2;
      await cloud.clock.advance(opened * 31 * SECOND);
      seedTicketDesk(cloud, { shopName: '山野茶食' });
    });

    const save = (more: Partial<Saved> & Pick<Saved, 'kind' | 'target'>) =>
      call(cloud, ADMIN, 'merchant', 'connection.save', {
        ...{ key: newKey(), expectedVersion: 0, name: '值班', isOn: true, wants: ['new_message', 'few_stars'] },
        ...more,
      });
    const wecom = { kind: 'wecom', address: `https://${ROBOT}/cgi-bin/webhook/send?key=${KEY}` } as const;
    const mailbox: Extract<Saved['target'], { kind: 'email' }> = {
      ...{ kind: 'email', host: MAIL, port: 587, from: LOGIN.user, to: ['boss@example.com', 'lead@example.com'] },
      ...LOGIN,
    };
    const settled = () => cloud.clock.advance(31 * SECOND);
    const run = () => cloud.runTimer('courier');
    const rows = () => cloud.database.find('dispatches') as unknown as DispatchDoc[];
    const connection = () => cloud.database.find('connections')[0] as unknown as ConnectionDoc;
    const contents = () =>
      world.received.map(({ body }) => (JSON.parse(body) as { markdown: { content: string } }).markdown.content);
    /** Like those of commits, as many as there may be in a minute. */
    const manyAlerts = (count: number, connectionId: string) => {
      const [one] = rows();
      const more = Array.from({ length: count }, (_, nth) => ({ ...one, _id: `more${nth}`, connectionId }));
      cloud.database.insert('dispatches', more);
    };

    describe('to a WeCom group', () => {
      test('what was asked for, in few words and with what opens the ticket; nothing that anybody wrote', async () => {
        await save({ kind: 'wecom', target: wecom });
        await settled();
        const ticketId = await ticketThatIs(cloud, 'resolved');
        await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId, stars: 1 });
        await run();
        expect(world.received).toHaveLength(1);
        expect(world.received[0]).toMatchObject({ host: ROBOT, path: `/cgi-bin/webhook/send?key=${KEY}` });
        const [content = ''] = contents();
        expect(content).toMatch(/^\*\*山野茶食：2 件要看一看\*\*\n/);
        expect(content).toMatch(/\d\d:\d\d 新留言 · 退换 · \[\d{4}-\d+\]\(https:\/\/wxaurl\.cn\/[\w-]+\)/);
        expect(content).toMatch(/差评 · 退换/);
        for (const secret of ['退款什么时候', '林晓曼', SHOPPER, ticketId]) expect(content).not.toContain(secret);
        expect(rows().every(({ state }) => state === 'sent')).toBe(true);
      });

      test('what happens beside tickets: by colleagues’ names, each once, and nothing for who says it again', async () => {
        await save({ kind: 'wecom', target: wecom, wants: ['incident', 'incident_over', 'on_duty', 'off_duty'] });
        await settled();
        const [agent] = cloud.database.find('members', { openid: AGENT });
        const odd = { _id: memberIdOf(ODD), openid: ODD, name: '小林](http://evil.example) <@all>' };
        cloud.database.insert('members', [{ ...agent, ...odd }]);
        const be = (to: 'online' | 'offline') => call(cloud, ODD, 'agent', 'presence.set', { key: newKey(), to });
        for (const to of ['online', 'online', 'offline'] as const) await be(to);
        const said = { key: newKey(), topic: 'refund' as const, words: '退款系统在维护' };
        const { incidentId } = await call(cloud, LEAD, 'agent', 'incident.open', said);
        const step = () => ({ key: newKey(), incidentId });
        await call(cloud, LEAD, 'agent', 'incident.mend', { ...step(), text: '退款恢复了' });
        await call(cloud, LEAD, 'agent', 'incident.takeBack', step());
        await run();
        const lines = contents().flatMap((content) => content.split('\n').slice(1));
        expect(lines.map((line) => line.replace(/^\d\d:\d\d /, '').replace(/https:\S+\)/, '…)'))).toEqual([
          '上线了 · 小林 http://evil.example @all',
          '下线了 · 小林 http://evil.example @all',
          '突发事件 · 退换 · [去看看](…)',
          '突发事件好了 · 退换 · [去看看](…)',
          '突发事件 · 退换 · [去看看](…)',
        ]);
        expect(JSON.stringify(rows())).not.toMatch(/小林|维护|恢复/);
      });

      test('how an answer was scored opens with its review', async () => {
        await save({ kind: 'wecom', target: wecom, wants: ['on_duty', 'low_score', 'appeal'] });
        await settled();
        await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
        const [row] = rows();
        const agentId = memberIdOf(AGENT);
        const ofQuality = (_id: string, alert: string, event: object) => ({
          ...{ ...row, _id },
          content: { type: 'alert', at: cloud.clock.now(), alerts: [alert], events: [event] },
        });
        cloud.database.insert('dispatches', [
          ofQuality('scored', 'low_score', { name: 'qa.scored', reviewId: 'r1', agentId, score: 40 }),
          ofQuality('appealed', 'appeal', { name: 'qa.appealed', reviewId: 'r1', agentId }),
        ]);
        await run();
        const lines = contents().flatMap((content) => content.split('\n').slice(1));
        const opened = lines.flatMap((line) => /质检.* · 小林 · \[去看看\]\((https:\S+)\)/.exec(line)?.[1] ?? []);
        expect(opened).toHaveLength(2);
        expect(new Set(opened).size).toBe(1);
      });

      test('grouped: a hundred at once are a few messages, none above its bytes, ten a run at the most', async () => {
        const { connectionId } = await save({ kind: 'wecom', target: wecom });
        await settled();
        await ticketThatIs(cloud, 'new');
        manyAlerts(99, connectionId);
        await run();
        expect(world.received.length).toBeLessThanOrEqual(10);
        const lines = contents().flatMap((content) => content.split('\n').slice(1));
        expect(lines).toHaveLength(100);
        for (const content of contents()) expect(utf8Bytes(content)).toBeLessThanOrEqual(4_096);
        expect(rows().every(({ state }) => state === 'sent')).toBe(true);
      });

      test('refused by WeCom: all of the message is tried again, and its code is told', async () => {
        world.answer = answers(200, '{"errcode":45009,"errmsg":"api freq out of limit"}');
        await save({ kind: 'wecom', target: wecom });
        await settled();
        await ticketThatIs(cloud, 'new');
        await run();
        expect(rows()[0]).toMatchObject({ state: 'queued', failure: 'refused', code: 45009 });
        world.answer = TOOK;
        await cloud.clock.advance(2 * MINUTE);
        await run();
        expect(rows()[0]).toMatchObject({ state: 'sent' });
      });

      test('an answer that is none of WeCom’s is no yes', async () => {
        world.answer = answers(200, '<html>login</html>');
        await save({ kind: 'wecom', target: wecom });
        await settled();
        await ticketThatIs(cloud, 'new');
        await run();
        expect(rows()[0]).toMatchObject({ state: 'queued', failure: 'refused', code: -1 });
      });

      test('without a right to links the words go out alone', async () => {
        await save({ kind: 'wecom', target: wecom });
        await settled();
        await ticketThatIs(cloud, 'new');
        await cloud.runTimer('unlinked');
        expect(contents()).toEqual([expect.stringMatching(/新留言 · 退换 · \d{4}-\d+$/)]);
        expect(rows()[0]).toMatchObject({ state: 'sent' });
      });

      test('its key is nowhere but sealed, and never told again', async () => {
        await save({ kind: 'wecom', target: wecom });
        const { connections } = await call(cloud, ADMIN, 'merchant', 'connection.list', {});
        expect(JSON.stringify(connections)).not.toContain(KEY);
        for (const name of ['connections', 'audit_log', 'idempotency', 'settings'] as const)
          expect(JSON.stringify(cloud.database.find(name))).not.toContain(KEY);
      });

      it.each(BEFORE_AND_AFTER)('crashed %s any request: told at least once', async (when) => {
        cloud.reset();
        seedTicketDesk(cloud, { shopName: '山野茶食' });
        const { connectionId } = await save({ kind: 'wecom', target: wecom });
        await call(cloud, ADMIN, 'merchant', 'connection.test', { key: newKey(), connectionId });
        const putBack = keepRecords(cloud);
        await atEveryRequest(cloud, { functionName: 'courier', when }, async (crash) => {
          cloud.reset();
          putBack();
          world.received.length = 0;
          crash();
          await Promise.resolve(run()).catch(() => undefined);
          await cloud.clock.advance(2 * MINUTE);
          await run();
          expect(rows()).toMatchObject([{ state: 'sent' }]);
          expect(contents()[0]).toBe('山野茶食：这是一条测试消息，收到就说明接通了。');
        });
      });
    });

    describe('by e-mail', () => {
      test('over TLS, by its own login, to everybody who is named, with what opens the ticket', async () => {
        await save({ kind: 'email', target: mailbox });
        await settled();
        await ticketThatIs(cloud, 'new');
        await run();
        expect(mail.mails).toMatchObject([
          {
            from: LOGIN.user,
            to: mailbox.to,
            isEncrypted: true,
            subject: expect.stringMatching(/^山野茶食：新留言 · 退换 \d{4}-/),
          },
        ]);
        expect(mail.mails[0]?.text).toMatch(/新留言 · 退换 · \d{4}-\d+ https:\/\/wxaurl\.cn\//);
        expect(connection()).toMatchObject({ failure: null });
      });

      test('several of a minute are one mail', async () => {
        const { connectionId } = await save({ kind: 'email', target: mailbox });
        await settled();
        await ticketThatIs(cloud, 'new');
        manyAlerts(9, connectionId);
        await run();
        expect(mail.mails.map(({ subject }) => subject)).toEqual(['山野茶食：10 件要看一看']);
        expect(mail.mails[0]?.text.trim().split(/\r?\n/)).toHaveLength(10);
      });

      test('a wrong password, and a server that does not take it now', async () => {
        await save({ kind: 'email', target: { ...mailbox, password: 'wrong' } });
        await settled();
        await ticketThatIs(cloud, 'new');
        await run();
        expect(rows()[0]).toMatchObject({ state: 'queued', failure: 'wrong_login', code: 535 });
        mail.refuses = 451;
        const { _id: connectionId, v: expectedVersion } = connection();
        await save({ connectionId, expectedVersion, kind: 'email', target: mailbox });
        await cloud.clock.advance(2 * MINUTE);
        await run();
        expect(rows()[0]).toMatchObject({ state: 'queued', failure: 'refused', code: 451 });
        mail.refuses = undefined;
        await cloud.clock.advance(10 * MINUTE);
        await run();
        expect(rows()[0]).toMatchObject({ state: 'sent' });
      });

      test('a password that is kept goes to no other server', async () => {
        const { connectionId } = await save({ kind: 'email', target: mailbox });
        const { password: _kept, ...without } = mailbox;
        const same = {
          key: newKey(),
          connectionId,
          expectedVersion: 1,
          kind: 'email' as const,
          name: '值班',
          isOn: true,
        };
        const saved = { ...same, wants: ['few_stars' as const], target: without };
        expect(await call(cloud, ADMIN, 'merchant', 'connection.save', saved)).toMatchObject({ version: 2 });
        const moved = { ...saved, key: newKey(), expectedVersion: 2, target: { ...without, host: 'smtp.example.org' } };
        const answer = await cloud.call(ADMIN, 'merchant', { action: 'connection.save', input: moved });
        expect(answer).toMatchObject({
          error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'target.password', rule: 'required' }] } },
        });
      });

      test('off hours: a message that comes while nobody is there', async () => {
        cloud.reset();
        opened += 2;
        await cloud.clock.advance(opened * 31 * SECOND);
        const everyDay = [0, 1, 2, 3, 4, 5, 6].map(() => [{ from: 9 * 60, to: 10 * 60 }]);
        seedTicketDesk(cloud, { shopName: '山野茶食' });
        const calendar = { zone: 'Asia/Shanghai', week: everyDay, days: {}, v: 1 };
        cloud.database.insert('settings', [{ _id: 'hours', shop: calendar, teams: {}, v: 1 }]);
        await save({ kind: 'email', wants: ['off_hours'], target: mailbox });
        await cloud.clock.advance(2 * HOUR);
        await ticketThatIs(cloud, 'new');
        await run();
        expect(mail.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('营业时间外的留言')]);
      });

      test('the day before, once each morning from nine on', async () => {
        await save({ kind: 'email', wants: ['summary'], target: mailbox });
        const cell = {
          counts: { opened: 23, resolved: 20, ratings: 8, stars: 37, firsts: 20, firstMillis: 20 * 3 * MINUTE },
          times: {},
        };
        cloud.database.insert('figures', [
          {
            _id: monthId({ teamId: SHOP, of: 'all', key: '' }, '2026-11'),
            kind: 'month',
            teamId: SHOP,
            of: 'all',
            key: '',
            month: '2026-11',
            days: { '19': cell },
          },
        ]);
        await run();
        await run();
        expect(mail.mails.map(({ subject }) => subject)).toEqual(['山野茶食：昨天的客服日报']);
        expect(mail.mails[0]?.text).toMatch(
          /11月19日的客服日报\s+来了 23 单，解决 20 单\s+先回平均 3 分钟\s+评分 4\.6（8 人评）\s+现在没有人在等/,
        );
        await cloud.clock.advance(HOUR);
        await run();
        expect(mail.mails).toHaveLength(1);
      });

      test('the day before by the shop’s own clock, and by no zone twice', async () => {
        const days = () => rows().flatMap(({ content }) => (content.type === 'summary' ? [content.day] : []));
        const morning = () => save({ kind: 'email', wants: ['summary'], target: mailbox });
        await morning();
        await run();
        expect(days()).toEqual(['2026-11-19']);
        // At ten in the morning in China it is the evening before in New York.
        const shop = { zone: 'America/New_York', week: [], days: [] };
        cloud.database.insert('settings', [{ _id: 'hours', shop, teams: {}, v: 1 }]);
        await settled();
        await morning();
        await run();
        expect(days().sort()).toEqual(['2026-11-18', '2026-11-19']);
      });
    });
  },
);
