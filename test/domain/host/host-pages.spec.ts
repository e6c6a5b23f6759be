import { DEFAULT_HOST_PAGES, hostPagePath, hostPagesOf, orderIdOn } from '../../../domain/host';

describe('pages of the host', () => {
  const host = { order: 'pages/order/detail/index?id={orderId}', orders: '/pages/order/list' };

  it('setting: taken as it is, each page by itself', () => {
    expect(hostPagesOf(host)).toEqual(host);
    expect(hostPagesOf({ orders: host.orders })).toEqual({ ...DEFAULT_HOST_PAGES, orders: host.orders });
  });

  it.each([undefined, '', 'order page', 'https://evil.example/x', 'javascript:alert(1)', 7, {}, 'pages/order', null])(
    'setting: %p is no page of an order, and ours stays',
    (order) => expect(hostPagesOf({ order }).order).toBe(DEFAULT_HOST_PAGES.order),
  );

  it.each([
    ['pages/order/detail/index?id=o1', 'o1'],
    ['/pages/order/detail/index?from=card&id=o-1_x', 'o-1_x'],
    // As WeChat writes the page of a card now and then.
    ['pages/order/detail/index.html?id=o1', 'o1'],
    ['pages/order/detail/index?orderId=o1', undefined],
    ['pages/order/detail/index?id=', undefined],
    ['pages/order/detail/index?id=../x', undefined],
    ['pages/order/other/index?id=o1', undefined],
    ['pages/order/detail/index', undefined],
    ['', undefined],
  ])('order on %s: %s', (path, orderId) => {
    expect(orderIdOn(host, path)).toBe(orderId);
    expect(orderIdOn(host, hostPagePath(host, 'o7'))).toBe('o7');
  });

  it('address: from the root, with the order and what is wanted there', () => {
    expect(hostPagePath(host, 'o 1')).toBe('/pages/order/detail/index?id=o%201');
    expect(hostPagePath(host, 'o1', 'urge_shipment')).toBe('/pages/order/detail/index?id=o1&action=urge_shipment');
    expect(hostPagePath(host, undefined)).toBe('/pages/order/list');
    expect(hostPagePath(host, undefined, 'view_logistics')).toBe('/pages/order/list?action=view_logistics');
  });
});
