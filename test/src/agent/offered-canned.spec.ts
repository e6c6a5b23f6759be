import { CANNED_REPLIES } from '../../../demo/seed/canned-replies';
import { SEED_QUERIES } from '../../../demo/seed/queries';
import { finish } from '../../../domain/kernel';
import { offerInSteps } from '../../../src/agent/ticket/offered-canned';

const offer = finish(offerInSteps(CANNED_REPLIES));

test.each([
  ['付款三天了还没发货', 'canned-ship-today'],
  ['我想改下地址，搬家了', 'canned-address-done'],
  ['退款什么时候到账', 'canned-refund-sent'],
  ['发票抬头开错了', 'canned-invoice'],
  ['你们能不能送上门', 'canned-to-door'],
  ['太慢了我很着急', 'canned-soothe'],
  ['when will my order ship?', 'canned-ship-today'],
  ['where is my refund', 'canned-refund-sent'],
  ['I moved, please change the address', 'canned-address-done'],
])('offer: %s', (words, id) => {
  expect(offer(words)[0]).toBe(id);
});

test('offer: of several that are clear the best first, three at most', () => {
  const ids = offer('催一下发货，是不是缺货');
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.length).toBeLessThanOrEqual(3);
});

test('offer: nothing for thanks, for nothing, and for what no reply is about', () => {
  for (const words of [
    '谢谢',
    '好的',
    '',
    '这个茶怎么泡',
    '那个珐琅杯缺了一块',
    'thank you',
    'how do I brew this tea',
    'is there a discount',
  ])
    expect(offer(words)).toEqual([]);
  const far = SEED_QUERIES.filter(({ slice }) => slice === 'na_far');
  expect(far.length).toBeGreaterThan(40);
  expect(far.filter(({ text }) => offer(text).length > 0)).toEqual([]);
});
