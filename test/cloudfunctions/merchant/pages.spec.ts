import type { InputOf } from '../../../contract';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, AGENT, EDITOR, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

type Save = InputOf<'merchant', 'page.save'>;

describeCloud('merchant: pages of the mini program', deskCloud(['merchant', 'shopper']), (cloud) => {
  const PAGES = ['pages/member/index', 'pages/order/detail', 'pages/order/list'];
  beforeEach(() => seedTicketDesk(cloud, { pages: PAGES, hostPages: { order: 'x y' } }));

  const desk = () => cloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;
  const list = (openid = EDITOR) => call(cloud, openid, 'merchant', 'page.list', {});
  const input = (more: Partial<Save> = {}): Save => ({
    key: newKey(),
    named: [{ name: '会员中心', path: 'pages/member/index' }],
    order: 'pages/order/detail?id={orderId}',
    orders: null,
    expectedVersion: 1,
    ...more,
  });
  const save = (more?: Partial<Save>) => call(cloud, ADMIN, 'merchant', 'page.save', input(more));

  test('page.list: for editors too; a stored page that is none is ours', async () => {
    expect(await list()).toEqual({ named: [], known: PAGES, order: null, orders: null, version: 1 });
    cloud.reset();
    seedTicketDesk(cloud);
    expect(await list()).not.toHaveProperty('known');
    expect(await refusal(cloud, AGENT, 'merchant', 'page.list', {})).toBe('FORBIDDEN');
  });

  test('page.save: all as they shall be; shoppers are led there within half a minute, and the log has the change', async () => {
    expect(await save()).toMatchObject({ version: 2 });
    const { named, order } = await list();
    expect({ named, order }).toEqual({ named: input().named, order: input().order });
    await cloud.clock.advance(31_000);
    const { hostPages } = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
    expect(hostPages).toEqual({ order: input().order, orders: 'mall/orders/index' });
    expect(cloud.database.find('audit_log')).toMatchObject([
      { changes: [{ field: 'hostPages' }, { field: 'namedPages', before: [], after: input().named }] },
    ]);
    await save({ order: null, named: [], expectedVersion: 2 });
    expect(desk()).toMatchObject({ hostPages: {}, namedPages: [], v: 3 });
  });

  test('page.save: a page that nobody could be led to is refused with its rule, and nothing is written', async () => {
    const before = desk();
    const cases: readonly [Partial<Save>, path: string, rule: string][] = [
      [{ order: 'pages/order/detail' }, 'order', 'order_mark'],
      [{ orders: 'pages/gone/index' }, 'orders', 'known_page'],
      [{ named: [{ name: '官网', path: 'https://x.example' }] }, 'named.0', 'page_path'],
      [{ named: [...input().named, ...input().named] }, 'named.1', 'unique_name'],
    ];
    for (const [more, path, rule] of cases) {
      const answer = await callAction(cloud, ADMIN, 'merchant', 'page.save', input(more));
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [{ path, rule }] } } });
    }
    expect(desk()).toEqual(before);
  });

  test('page.save: who saw another version, and who is no admin, is refused', async () => {
    const refused = (openid: string, expectedVersion: number) =>
      refusal(cloud, openid, 'merchant', 'page.save', input({ expectedVersion }));
    expect(await refused(ADMIN, 7)).toBe('VERSION_CONFLICT');
    expect(await refused(EDITOR, 1)).toBe('FORBIDDEN');
  });
});
