import fc from 'fast-check';
import type { ArticleBlock } from '../../../../domain/faq';
import { answerText, readAnswer, UnreadableAnswer } from '../../../../domain/faq/editing';
import { anyBlock } from '../any-article';

const CASES: readonly [rule: string, block: ArticleBlock, text: string][] = [
  [
    'a text as it is',
    { type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出' },
    '预计 {{order.expectedShipAt|尽快}} 发出',
  ],
  ['steps, one a line', { type: 'steps', items: ['打开订单', '点「改地址」'] }, '1. 打开订单\n2. 点「改地址」'],
  ['a tip', { type: 'tip', text: '16:00 前付款当天出库' }, '> 16:00 前付款当天出库'],
  [
    'a picture',
    { type: 'image', fileId: 'cloud://env/uploads/a.jpg', alt: '礼盒' },
    '![礼盒](cloud://env/uploads/a.jpg)',
  ],
  ['a link', { type: 'link', label: '会员', path: '/mall/member/index' }, '[会员](/mall/member/index)'],
  [
    'a link to another mini program',
    { type: 'link', label: '店铺', path: 'pages/a', appId: 'wx0123456789abcdef' },
    '[店铺](wx0123456789abcdef:pages/a)',
  ],
  ['a button', { type: 'action', label: '催一催', action: 'urge_shipment' }, '[催一催](#urge_shipment)'],
  ['a text that looks like steps', { type: 'text', text: '1. 不是步骤' }, '\\1. 不是步骤'],
  ['an empty line inside a text', { type: 'text', text: '上\n\n下' }, '上\n\\\n下'],
];

test.each(CASES)('answer text: %s', (_rule, block, text) => {
  expect(answerText([block])).toBe(text);
  expect(readAnswer(text)).toEqual([block]);
});

test('answer text: reading what was written gives the same blocks, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
      expect(readAnswer(answerText(blocks))).toEqual(blocks);
    }),
    { numRuns: 500 },
  );
});

test('reading: as people type it, with Windows line ends and empty lines to spare', () => {
  expect(readAnswer('\r\n先看物流\r\n再联系我们\r\n\r\n\r\n1. 打开\r\n2. 点击\r\n')).toEqual([
    { type: 'text', text: '先看物流\n再联系我们' },
    { type: 'steps', items: ['打开', '点击'] },
  ]);
});

test('reading: a button that leads nowhere is refused, with the number of its block', () => {
  expect(() => readAnswer('好的\n\n[点我](#no_such_action)')).toThrow(UnreadableAnswer);
  try {
    readAnswer('好的\n\n[点我](#no_such_action)');
  } catch (error) {
    expect((error as UnreadableAnswer).block).toBe(2);
  }
});
