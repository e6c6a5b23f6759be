import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { MINUTE, SECOND } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { deskCloud } from '../desk-cloud';

const KEY = randomBytes(32).toString('base64');
const NEW_KEY = randomBytes(32).toString('base64');
const ERP_KEY = randomBytes(32).toString('base64');
const base = deskCloud(['orders']);
const functionEnv = {
  ...base.functionEnv,
  WARMDESK_ORDER_KEYS: `shop:whsec_${KEY},shop:whsec_${NEW_KEY}, erp:${ERP_KEY}`,
};
const NOW = 1_700_000_000_000;
const OPENID = 'oHost_LinXiaoman-7Qe2pD4aXyz';

const order = (more: object = {}) => ({
  id: 'h-1',
  number: '20261120-1',
  openid: OPENID,
  state: 'awaiting_shipment',
  stateAt: NOW,
  title: '龙井 100 g',
  items: [{ title: '龙井', spec: '100 g', quantity: 1, priceFen: 12_800, image: '' }],
  amountFen: 12_800,
  receiver: { name: '林小满', phone: '13800000000', region: '浙江省杭州市', address: '龙井路 1 号' },
  createdAt: NOW,
  updatedAt: NOW,
  ...more,
});

describeCloud('orders: what a host’s server tells', { ...base, functionEnv }, (cloud) => {
  let letters = 0;
  /** A letter as a host writes it; anything of it may be another. */
  const letterOf = (body: unknown, { key = KEY, source = 'shop', at = cloud.clock.now(), id = '' } = {}) => {
    letters += 1;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const [name, seconds] = [id || `m_${letters}`, String(Math.floor(at / SECOND))];
    const signature = createHmac('sha256', Buffer.from(key, 'base64'))
      .update(`${name}.${seconds}.${text}`)
      .digest('base64');
    return {
      httpMethod: 'POST',
      headers: {
        'Webhook-Id': name,
        'Webhook-Timestamp': seconds,
        'Webhook-Signature': `v1,${signature}`,
        'webhook-source': source,
      },
      body: text,
    };
  };
  const send = async (event: object) => {
    const { result } = await cloud.callFunction('orders', event, { openid: '', source: 'wx_http' });
    const { statusCode, body } = result as { statusCode: number; body: string };
    return { statusCode, answer: JSON.parse(body) as Record<string, unknown> };
  };
  const put = (orders: readonly object[], signed = {}) => send(letterOf({ orders }, signed));
  const kept = () => cloud.database.find('orders', {});

  test('a new order: is kept under its source, with its shopper', async () => {
    expect(await put([order({ trackingNumber: 'SF1' })])).toEqual({
      statusCode: 200,
      answer: { orders: [{ id: 'h-1', fate: 'kept' }] },
    });
    expect(kept()).toMatchObject([{ _id: 'h-1', source: 'shop', shopperId: OPENID, trackingNumber: 'SF1' }]);
    expect(kept()[0]).not.toHaveProperty('openid');
  });

  test('a later one takes its place, and what it no longer says is gone; an older one never', async () => {
    await put([order({ carrier: '顺丰', updatedAt: NOW + 1 })]);
    expect((await put([order({ state: 'done', updatedAt: NOW + 3 })])).answer).toEqual({
      orders: [{ id: 'h-1', fate: 'kept' }],
    });
    expect((await put([order({ state: 'awaiting_payment', updatedAt: NOW + 2 })])).answer).toEqual({
      orders: [{ id: 'h-1', fate: 'older' }],
    });
    expect(kept()).toMatchObject([{ state: 'done', updatedAt: NOW + 3 }]);
    expect(kept()[0]).not.toHaveProperty('carrier');
  });

  test('a later one leaves what its shopper asked for, so that nothing is asked twice', async () => {
    await put([order()]);
    const [known] = kept();
    const asked = { cancel: { at: NOW, ticketId: 't-1' } };
    cloud.database.clear();
    cloud.database.insert('orders', [{ ...known, _id: 'h-1', asked, v: 4 }]);
    await put([order({ title: '龙井 200 g', updatedAt: NOW + 1 })]);
    expect(kept()).toMatchObject([{ title: '龙井 200 g', asked, v: 5 }]);
  });

  test('in whatever order they come, and however often: the latest stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }), async (times) => {
        const id = `h-p${letters}`;
        for (const at of times) await put([order({ id, updatedAt: NOW + at, title: `${at}` })]);
        const latest = Math.max(...times);
        expect(cloud.database.find('orders', { _id: id })).toMatchObject([
          { title: `${latest}`, updatedAt: NOW + latest },
        ]);
      }),
      { numRuns: 8 },
    );
  });

  test('one twice in a letter: the later', async () => {
    await put([order({ title: 'b', updatedAt: NOW + 2 }), order({ title: 'a', updatedAt: NOW + 1 })]);
    expect(kept()).toMatchObject([{ title: 'b' }]);
  });

  test('a letter that comes again: is answered as it was, and changes nothing', async () => {
    const first = letterOf({ orders: [order()] }, { id: 'once' });
    await send(first);
    await put([order({ state: 'done', updatedAt: NOW + 5 })]);
    expect(await send(first)).toEqual({ statusCode: 200, answer: { orders: [{ id: 'h-1', fate: 'kept' }] } });
    expect(kept()).toMatchObject([{ state: 'done' }]);
  });

  test('two at once: the later stays', async () => {
    await Promise.all([4, 2, 5, 1, 3].map((at) => put([order({ updatedAt: NOW + at, title: `${at}` })])));
    expect(kept()).toMatchObject([{ updatedAt: NOW + 5, title: '5' }]);
  });

  test('an order of another source: is left alone', async () => {
    await put([order()]);
    expect((await put([order({ updatedAt: NOW + 9 })], { source: 'erp', key: ERP_KEY })).answer).toEqual({
      orders: [{ id: 'h-1', fate: 'elsewhere' }],
    });
    expect(kept()).toMatchObject([{ source: 'shop', updatedAt: NOW }]);
  });

  test('a key that is being changed: both hold', async () => {
    expect((await put([order()], { key: NEW_KEY })).statusCode).toBe(200);
  });

  test.each([
    ['with a key of another source', () => letterOf({ orders: [order()] }, { key: ERP_KEY })],
    ['of a source nobody knows', () => letterOf({ orders: [order()] }, { source: 'nobody' })],
    ['six minutes old', () => letterOf({ orders: [order()] }, { at: cloud.clock.now() - 6 * MINUTE })],
    ['six minutes ahead', () => letterOf({ orders: [order()] }, { at: cloud.clock.now() + 6 * MINUTE })],
    [
      'with another body than was signed',
      () => ({ ...letterOf({ orders: [order()] }), body: JSON.stringify({ orders: [order({ amountFen: 1 })] }) }),
    ],
    ['without headers', () => ({ body: '{}' })],
    ['that is none', () => ({})],
    ['of a client, with an action', () => ({ action: 'orders.put', input: { orders: [order()] } })],
  ])('a letter %s: 401, and nothing is kept', async (_, event) => {
    expect((await send(event())).statusCode).toBe(401);
    expect(kept()).toEqual([]);
  });

  test.each([
    ['no JSON', '{', ['']],
    ['no order', { orders: [] }, ['orders']],
    ['too many', { orders: Array.from({ length: 21 }, (_, nth) => order({ id: `h-${nth}` })) }, ['orders']],
    ['a state nobody knows', { orders: [order({ state: 'lost' })] }, ['orders.0.state']],
    ['no openid', { orders: [order({ openid: '13800000000' })] }, ['orders.0.openid']],
    ['a field that nobody knows', { orders: [order({ tier: 'gold' })] }, ['orders.0.tier']],
  ])('signed, but %s: 400 with the place, never with what stood there', async (_, body, at) => {
    const { statusCode, answer } = await send(letterOf(body));
    expect({ statusCode, at: answer.at }).toEqual({ statusCode: 400, at });
    expect(JSON.stringify(answer)).not.toMatch(/lost|138|gold/);
    expect(kept()).toEqual([]);
  });

  test('a letter too large: is not read', async () => {
    expect((await send({ ...letterOf({ orders: [order()] }), body: 'x'.repeat(100_001) })).statusCode).toBe(413);
  });

  test('over HTTP in base64: the same', async () => {
    const { body, ...rest } = letterOf({ orders: [order()] });
    const event = { ...rest, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
    expect((await send(event)).statusCode).toBe(200);
  });
});
