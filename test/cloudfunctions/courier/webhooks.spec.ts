import { createHmac } from 'node:crypto';
import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { ConnectionDoc, DispatchDoc } from '../../../cloudfunctions/_records/documents';
import type { InputOf } from '../../../contract';
import { DAY, HOUR, MINUTE, NEVER, SECOND } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, refusal, sources } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import {
  ADMIN,
  AGENT,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  ticketThatIs,
} from '../ticket-desk';
import { answers, COURIER_IN_WORLD, openWorld, type SmallWorld, TAKES, WORLD_FILE } from './small-world';

const HOST = 'hooks.example.com';
const OWNER = 'oDesk_Owner-0123456789abcdef';
const OTHER = 'crm.example.net';
type Saved = InputOf<'merchant', 'connection.save'>;

describeCloud(
  'courier: webhooks',
  deskCloud([], {
    functions: { ...sources(['shopper', 'agent', 'merchant']), ...COURIER_IN_WORLD },
    functionEnv: { ...deskCloud([]).functionEnv, WORLD_FILE },
  }),
  (cloud) => {
    let world: SmallWorld;
    let opened = 0;
    beforeAll(async () => {
      world = await openWorld([HOST, OTHER]);
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      world.received.length = 0;
      world.answer = TAKES;
      world.waitFor();
      // Another time than any test before: what an instance keeps of its settings is not theirs.
      opened += 2;
      await cloud.clock.advance(opened * 31 * SECOND);
      seedTicketDesk(cloud);
    });

    const save = (more: Partial<Saved> = {}) =>
      call(cloud, ADMIN, 'merchant', 'connection.save', {
        ...{
          key: newKey(),
          expectedVersion: 0,
          kind: 'webhook',
          name: 'CRM',
          isOn: true,
          wants: ['created', 'resolved'],
        },
        target: { kind: 'webhook', address: `https://${HOST}/in?of=us` },
        ...more,
      });
    /** As a commit finds it: what it keeps of settings is half a minute old. */
    const connect = async (more: Partial<Saved> = {}) => {
      const saved = await save(more);
      await cloud.clock.advance(31 * SECOND);
      return saved;
    };
    const run = () => cloud.runTimer('courier');
    const rows = () => cloud.database.find('dispatches') as unknown as DispatchDoc[];
    const connection = () => cloud.database.find('connections')[0] as unknown as ConnectionDoc;
    const bodies = () => world.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

    test('what was asked for is told with what happened, ids and codes alone', async () => {
      await connect();
      const ticketId = await ticketThatIs(cloud, 'resolved');
      expect(rows()).toHaveLength(2);
      await run();
      const told = bodies();
      expect(told.map(({ events }) => (events as { name: string }[]).map(({ name }) => name)).sort()).toEqual([
        ['created'],
        ['resolved'],
      ]);
      expect(told[0]).toMatchObject({
        type: 'ticket.changed',
        ticket: { id: ticketId, topic: 'refund', channel: 'message' },
      });
      const all = world.received.map(({ body }) => body).join();
      for (const secret of [SHOPPER, '退款什么时候到账', '林晓曼', '已退款']) expect(all).not.toContain(secret);
      expect(rows().map(({ state, nextAt }) => [state, nextAt])).toEqual([
        ['sent', NEVER],
        ['sent', NEVER],
      ]);
      expect(connection()).toMatchObject({ failure: null, takenAt: cloud.clock.now() });
    });

    test('what happens beside tickets is told without a ticket, a text or a person, whatever may go along', async () => {
      await connect({ wants: ['presence.changed', 'incident.opened'], withTexts: true, withShopper: true });
      await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
      const said = { key: newKey(), topic: 'refund' as const, words: '退款系统在维护' };
      const { incidentId } = await call(cloud, LEAD, 'agent', 'incident.open', said);
      await run();
      const memberId = memberIdOf(AGENT);
      const told = bodies().sort((one, other) =>
        JSON.stringify(one.events).localeCompare(JSON.stringify(other.events)),
      );
      expect(told).toEqual([
        {
          ...{ id: expect.any(String), type: 'desk.changed', at: expect.any(Number) },
          events: [{ name: 'incident.opened', incidentId, topic: 'refund' }],
        },
        {
          ...{ id: expect.any(String), type: 'desk.changed', at: expect.any(Number) },
          events: [expect.objectContaining({ name: 'presence.changed', memberId, to: 'online', reason: 'chosen' })],
        },
      ]);
    });

    test('a shop without one writes no row; one that asks for nothing of it neither', async () => {
      await ticketThatIs(cloud, 'new');
      await connect({ wants: ['merged'] });
      await ticketThatIs(cloud, 'new');
      expect(rows()).toEqual([]);
    });

    test('signed as the Standard Webhooks have it, by a secret that is shown once', async () => {
      const { secret = '', connectionId } = await connect();
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/=]{44}$/);
      await ticketThatIs(cloud, 'new');
      await run();
      const [got] = world.received;
      const {
        'webhook-id': id = '',
        'webhook-timestamp': at = '',
        'webhook-signature': signature,
      } = got?.headers ?? {};
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const sign = (by: Buffer) => `v1,${createHmac('sha256', by).update(`${id}.${at}.${got?.body}`).digest('base64')}`;
      expect(signature).toBe(sign(key));
      expect(Number(at)).toBe(Math.floor(cloud.clock.now() / 1_000));
      expect(JSON.parse(got?.body ?? '')).toMatchObject({ id });
      expect(got).toMatchObject({ host: HOST, path: '/in?of=us' });
      const { connections } = await call(cloud, ADMIN, 'merchant', 'connection.list', {});
      expect(JSON.stringify(connections)).not.toContain('of=us');
      expect(connections).toMatchObject([{ id: connectionId, shows: HOST, isStanding: true, savedBy: '店主' }]);
      for (const name of ['connections', 'dispatches', 'audit_log', 'idempotency', 'settings'] as const)
        expect(JSON.stringify(cloud.database.find(name))).not.toMatch(/whsec_|of=us/);
    });

    test('a renewed secret: for a day both sign, then the new one alone', async () => {
      const { secret: first = '', connectionId } = await connect();
      const { secret: second } = await call(cloud, ADMIN, 'merchant', 'connection.renewSecret', {
        ...{ key: newKey(), connectionId },
      });
      expect(second).not.toBe(first);
      await ticketThatIs(cloud, 'new');
      await run();
      expect(world.received[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
      await cloud.clock.advance(DAY);
      await ticketThatIs(cloud, 'new');
      await run();
      expect(world.received[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    });

    test('words and who wrote them go along only where it says so, with numbers masked', async () => {
      cloud.database.insert('shoppers', [{ _id: OTHER_SHOPPER, name: '王', tier: 'none', unionid: 'oUnion_1' }]);
      await connect({ withTexts: true, withShopper: true });
      await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.create', message({ text: '打 13800138012 找我' }));
      await run();
      const shopper = { openid: OTHER_SHOPPER, unionid: 'oUnion_1' };
      expect(bodies()[0]).toMatchObject({ text: expect.stringContaining('找我'), shopper });
      expect(world.received[0]?.body).not.toContain('13800138012');
    });

    test('who they are to WeChat: kept once as it says so, told only where it may be, gone with the person', async () => {
      await connect({ withShopper: true });
      const unionid = 'oUnion_OfWechat';
      const asThem = (action: string, input: object) =>
        cloud.callFunction('shopper', { action, input }, { openid: OTHER_SHOPPER, unionid });
      const open = () => asThem('inbox.head', {});
      const heads = () =>
        cloud.database.find('heads').flatMap(({ unionid: kept, v }) => (kept ? [[typeof kept, v]] : []));
      await open();
      expect(heads()).toEqual([]);
      await asThem('ticket.create', message({}));
      const kept = heads();
      expect(kept).toEqual([['string', expect.any(Number)]]);
      await open();
      expect(heads()).toEqual(kept);
      expect(JSON.stringify(cloud.database.find('heads'))).not.toContain(unionid);
      await run();
      expect(bodies()[0]).toMatchObject({ shopper: { openid: OTHER_SHOPPER, unionid } });
      const [ticket] = cloud.database.find('tickets');
      await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.withdraw', {
        ...{ key: newKey(), ticketId: String(ticket?._id) },
      });
      await call(cloud, OTHER_SHOPPER, 'shopper', 'data.delete', { key: newKey() });
      expect(heads()).toEqual([]);
    });

    test('not taken: again after growing pauses under the same id, until three days are over; then by hand', async () => {
      world.answer = answers(503, 'busy');
      const { connectionId } = await connect();
      await ticketThatIs(cloud, 'new');
      const pauses: number[] = [];
      for (let round = 0; round < 40 && rows()[0]?.state === 'queued'; round += 1) {
        await run();
        const next = Math.max(rows()[0]?.nextAt ?? 0, connection().breaker.pausedUntilAt);
        if (next >= NEVER) break;
        pauses.push(next - cloud.clock.now());
        await cloud.clock.advance(next - cloud.clock.now());
      }
      expect(pauses.map((pause) => pause / MINUTE)).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440]);
      expect(rows()[0]).toMatchObject({ state: 'dead', failure: 'refused', code: 503, attempts: 9 });
      expect(new Set(world.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      const asked = { connectionId, state: 'dead' } as const;
      const { dispatches } = await call(cloud, ADMIN, 'merchant', 'connection.dispatches', asked);
      expect(dispatches).toMatchObject([{ tells: ['created'], failure: 'refused', code: 503, nextAt: null }]);
      world.answer = TAKES;
      await cloud.clock.advance(HOUR);
      const dispatchId = dispatches[0]?.id ?? '';
      await call(cloud, ADMIN, 'merchant', 'connection.sendAgain', { key: newKey(), dispatchId });
      await run();
      expect(rows()[0]).toMatchObject({ state: 'sent', attempts: 1, failure: null });
      const again = { key: newKey(), dispatchId };
      expect(await refusal(cloud, ADMIN, 'merchant', 'connection.sendAgain', again)).toBe('INVALID_STATE');
    });

    test('a redirect is not followed, an endless answer is read to its bound', async () => {
      world.answer = answers(302, '', { location: `https://${OTHER}/steal` });
      await connect();
      await ticketThatIs(cloud, 'new');
      await run();
      expect(world.received).toHaveLength(1);
      expect(rows()[0]).toMatchObject({ failure: 'redirected', code: 302 });
      world.answer = (_received, response) => {
        response.writeHead(200);
        const more = () => response.write('x'.repeat(1024)) && setImmediate(more);
        response.on('drain', more).on('error', () => undefined);
        more();
      };
      await cloud.clock.advance(MINUTE);
      await run();
      expect(rows()[0]).toMatchObject({ state: 'sent' });
    });

    test('a name nobody knows, and a certificate of somebody else', async () => {
      await connect({ target: { kind: 'webhook', address: 'https://nowhere.example.org/' } });
      await ticketThatIs(cloud, 'new');
      await run();
      expect(rows()[0]).toMatchObject({ failure: 'unknown_name' });
      world.name('nowhere.example.org', 1);
      await cloud.clock.advance(MINUTE);
      await run();
      expect(rows()[0]).toMatchObject({ failure: 'unreachable' });
    });

    test('breaker: after five in a row it is left alone, one tries again, and one that gets through ends it', async () => {
      world.answer = answers(500);
      await connect();
      for (let nth = 0; nth < 12; nth += 1) await ticketThatIs(cloud, 'new');
      await run();
      const tried = world.received.length;
      expect(tried).toBeGreaterThanOrEqual(5);
      expect(tried).toBeLessThan(12);
      expect(connection().breaker.pausedUntilAt).toBeGreaterThan(cloud.clock.now());
      await run();
      expect(world.received).toHaveLength(tried);
      world.answer = TAKES;
      await cloud.clock.advance(HOUR);
      await run();
      expect(connection().breaker).toEqual({ failures: 0, pausedUntilAt: 0 });
      expect(rows().every(({ state }) => state === 'sent')).toBe(true);
    });

    test('one that does not answer keeps no other waiting', async () => {
      world.answer = ({ host }, response) => (host === HOST ? undefined : response.writeHead(200).end());
      world.waitFor(SECOND);
      await save();
      await connect({ name: 'other', target: { kind: 'webhook', address: `https://${OTHER}/` } });
      await ticketThatIs(cloud, 'new');
      await run();
      expect(
        rows()
          .map(({ state, failure }) => [state, failure])
          .sort(),
      ).toEqual([
        ['queued', 'timed_out'],
        ['sent', null],
      ]);
    });

    test('turned off, or its admin is none any more: nothing goes out', async () => {
      const { connectionId, version } = await connect();
      await ticketThatIs(cloud, 'new');
      await save({ connectionId, expectedVersion: version, isOn: false });
      await run();
      expect(rows()[0]).toMatchObject({ state: 'dropped', failure: 'off' });
      await connect({ connectionId, expectedVersion: version + 1 });
      await ticketThatIs(cloud, 'new');
      const [admin] = cloud.database.find('members', { _id: memberIdOf(ADMIN) });
      cloud.database.insert('members', [{ ...admin, _id: memberIdOf(OWNER), openid: OWNER, name: '老板' }]);
      const changed = { key: newKey(), memberId: memberIdOf(ADMIN), roles: ['lead' as const] };
      await call(cloud, OWNER, 'merchant', 'member.setRoles', changed);
      const { connections } = await call(cloud, OWNER, 'merchant', 'connection.list', {});
      expect(connections).toMatchObject([{ isStanding: false }]);
      await run();
      expect(world.received).toEqual([]);
      expect(
        rows()
          .map(({ state }) => state)
          .sort(),
      ).toEqual(['dropped', 'queued']);
      // Another admin may save it again, for as long as anything is tried.
      await cloud.clock.advance(3 * DAY);
      await run();
      expect(rows().map(({ failure }) => failure)).toEqual(['off', null]);
      await cloud.clock.advance(MINUTE);
      await run();
      expect(rows().map(({ state, failure }) => [state, failure])).toEqual([
        ['dropped', 'off'],
        ['dead', 'not_allowed'],
      ]);
      expect(world.received).toEqual([]);
    });

    test('test send: goes the way everything goes, and says that it is one', async () => {
      const { connectionId } = await save();
      const { dispatchId } = await call(cloud, ADMIN, 'merchant', 'connection.test', { key: newKey(), connectionId });
      await run();
      expect(bodies()).toMatchObject([{ type: 'test', id: dispatchId }]);
    });

    test.each([
      ['no https', { kind: 'webhook', address: 'http://hooks.example.com/' }, 'target.address', 'secure'],
      ['a login in it', { kind: 'webhook', address: 'https://me:pw@hooks.example.com/' }, 'target.address', 'login'],
      ['no address', { kind: 'webhook', address: 'hooks' }, 'target.address', 'format'],
      ['another kind', { kind: 'wecom', address: 'k'.repeat(36) }, 'target', 'kind'],
    ] as const)('an address with %s is refused as it is typed', async (_title, target, path, rule) => {
      const input = {
        key: newKey(),
        expectedVersion: 0,
        kind: 'webhook',
        name: 'CRM',
        isOn: true,
        wants: ['created'],
        target,
      };
      const answer = await cloud.call(ADMIN, 'merchant', { action: 'connection.save', input });
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [{ path, rule }] } } });
    });

    test('ten and no more; what is removed leaves the commits alone', async () => {
      const first = await save();
      for (let nth = 1; nth < 10; nth += 1) await save();
      await expect(save()).rejects.toThrow('INVALID_STATE');
      await call(cloud, ADMIN, 'merchant', 'connection.remove', { key: newKey(), connectionId: first.connectionId });
      await save();
      expect(cloud.database.find('settings', { _id: 'desk' })[0]).toMatchObject({ connections: { length: 10 } });
    });

    it.each(BEFORE_AND_AFTER)('crashed %s any request: told at least once, always under one id', async (when) => {
      cloud.reset();
      seedTicketDesk(cloud);
      const { connectionId } = await save();
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
        expect(new Set(world.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([rows()[0]?._id]));
      });
    });
  },
);
