import { type ChosenPages, namedPagesOf, pageOf, pageProblems } from '../../../domain/host';
import { LIST_COUNTS } from '../../../domain/kernel';

const pages = (more: Partial<ChosenPages> = {}): ChosenPages => ({
  named: [{ name: '会员中心', path: 'pages/member/index' }],
  order: null,
  orders: null,
  ...more,
});
const KNOWN = new Set(['pages/member/index', 'pages/order/detail']);

describe('pageProblems', () => {
  it.each<[string, ChosenPages, object[]]>([
    ['what is there passes, with what is asked of it', pages({ order: '/pages/order/detail?id={orderId}' }), []],
    ['no path', pages({ orders: 'https://x.example' }), [{ at: 'orders', rule: 'page_path' }]],
    ['none of the mini program’s', pages({ orders: 'pages/order/list' }), [{ at: 'orders', rule: 'known_page' }]],
    ['no place for the order', pages({ order: 'pages/order/detail?id=1' }), [{ at: 'order', rule: 'order_mark' }]],
    [
      'a name of another: at the later one',
      pages({ named: [...pages().named, { name: '会员中心', path: 'pages/order/detail' }] }),
      [{ at: 1, rule: 'unique_name' }],
    ],
  ])('%s', (_title, chosen, problems) => {
    expect(pageProblems(chosen, KNOWN)).toEqual(problems);
  });

  it('where nobody listed the pages, none is unknown', () => {
    expect(pageProblems(pages({ orders: 'pages/order/list' }), undefined)).toEqual([]);
  });
});

it('pageOf: without the stroke before it and the query behind', () => {
  expect(pageOf('/pages/order/detail?id=1?x')).toBe('pages/order/detail');
});

it('namedPagesOf: believes nothing that is not whole, and no more than there can be', () => {
  const [whole] = pages().named;
  expect(namedPagesOf([whole, { name: '', path: 'pages/x' }, { name: 'x', path: 'a b' }, null])).toEqual([whole]);
  expect(namedPagesOf(Array(99).fill(whole))).toHaveLength(LIST_COUNTS.namedPages);
  expect(namedPagesOf({})).toEqual([]);
});
