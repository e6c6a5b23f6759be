import { listFiles, readSource } from '../source-tree';

const { parseSync } = require('@babel/core') as {
  parseSync(code: string, options: object): unknown;
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly name?: string;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly body?: Node;
}

/*
 * WeChat shows its dialog for notices only while it still sees the tap: after anything that was waited for it shows none. So whoever asks
 * for one does it before the first `await`, in a function that is itself called before the first `await` of its caller.
 */

/** Who may ask, at which moment, and by whom it is called there. A new one is a decision: it is written down here. */
const MOMENTS: Readonly<Record<string, string>> = {
  'src/shopper/notices/use-notices.ts': 'one place for shoppers',
  'src/shopper/notices/ask-to-be-told.tsx': 'a button of its own, for who waits and cannot be told',
  'src/shopper/leave-message/use-leave-message.ts': 'sending a message',
  'src/shopper/message/use-message.ts': 'sending a reply, and saying that it is solved',
  'src/mall/order/use-order.ts': 'confirming receipt, where the shop asks how it is',
  'src/agent/notices/work-notices.ts': 'one place for agents',
  'src/agent/queue/use-queue.ts': 'taking the next in line',
  'src/agent/duty/presence-sheet.tsx': 'a button of its own',
  'src/agent/ticket/use-ticket.ts': 'sending a reply',
  'src/merchant/settings/templates/test-notice.tsx': 'a notice to oneself',
};

/** What lies between a tap and who asks: these calls are made before anything is waited for. */
const ON_THE_WAY: readonly (readonly [file: string, call: RegExp])[] = [
  ['src/cloud/use-action.ts', /latest\.current\.perform$/],
  ['src/cloud/use-sending.ts', /^send$/],
  ['src/shopper/leave-message/use-leave-message.ts', /^sending\.run$/],
  ['src/shopper/message/use-message.ts', /^sending\.run$/],
  ['src/shopper/message/use-message.ts', /^step\.run$/],
  ['src/shopper/message/use-message.ts', /^askWhereNoneIsLeft$/],
];

const ASKS = /^(askToNotify|askForNotice|notices\.ask|Taro\.requestSubscribeMessage)$/;
/** What runs later than its surroundings, whatever stands before it there. */
const LATER = /(\.(then|catch|finally)|^setTimeout|^setInterval|^useEffect)$/;

function* nodesIn(value: unknown, above: readonly Node[] = []): Generator<readonly [Node, readonly Node[]]> {
  if (typeof value !== 'object' || value === null) return;
  const isNode = typeof (value as Node).type === 'string';
  if (isNode) yield [value as Node, above];
  const next = isNode ? [...above, value as Node] : above;
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') yield* nodesIn(child, next);
}

const nameOf = (callee: Node | undefined): string => {
  if (callee?.type === 'Identifier') return callee.name ?? '';
  return callee?.type.includes('Member') ? `${nameOf(callee.object)}.${nameOf(callee.property)}` : '';
};

/** Where such a call is made after something that was waited for, or by something that runs later. */
function tooLate(source: string, calls: RegExp): { lines: number[]; count: number } {
  const tree = parseSync(source, {
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
  });
  const all = [...nodesIn(tree)];
  const made = all.filter(([node]) => node.type === 'CallExpression' && calls.test(nameOf(node.callee)));
  const isFunction = (node: Node | undefined): boolean => node !== undefined && /Function/.test(node.type);
  const around = (above: readonly Node[]): Node | undefined => [...above].reverse().find(isFunction);
  const waits = all.filter(([{ type }]) => type === 'AwaitExpression');
  const late = made.filter(([call, above]) => {
    const isLater = above.some((one, index) => LATER.test(nameOf(one.callee)) && isFunction(above[index + 1]));
    return isLater || waits.some(([node, over]) => around(over) === around(above) && node.end < call.start);
  });
  return { lines: late.map(([{ loc }]) => loc?.start.line ?? 0), count: made.length };
}

describe('asking for a notice', () => {
  const asking = listFiles(['.ts', '.tsx'], 'src').filter(
    (file) =>
      !file.startsWith('src/phone/subscribe/') &&
      /askToNotify|askForNotice|notices\.ask|requestSubscribeMessage/.test(readSource(file)) &&
      tooLate(readSource(file), ASKS).count > 0,
  );

  test('is done at the moments that are written down, and at no other', () => {
    expect([...asking].sort()).toEqual(Object.keys(MOMENTS).sort());
  });

  test.each(Object.keys(MOMENTS))('%s: first in the tap, nothing is waited for before', (file) => {
    expect(tooLate(readSource(file), ASKS).lines).toEqual([]);
  });

  test.each(ON_THE_WAY)('%s: %s is called before anything is waited for', (file, call) => {
    const { count, lines } = tooLate(readSource(file), call);
    expect(count).toBeGreaterThan(0);
    expect(lines).toEqual([]);
  });

  test.each([
    ['waited for something before', 'const go = async () => { await call(); await askToNotify([]); };', 1],
    ['waited for it alone', 'const go = async () => { const a = await askToNotify([]); await call(); };', 0],
    [
      'another function waits',
      'const a = async () => { await b(); }; const go = async () => { await askForNotice(); };',
      0,
    ],
    ['in what comes later', 'const go = () => { void call().then(async () => { await notices.ask(); }); };', 1],
    ['by a clock', 'const go = () => { setTimeout(() => { void askToNotify([]); }, 1); };', 1],
  ])('the check itself: %s', (_, source, expected) => {
    expect(tooLate(source, ASKS).lines).toHaveLength(expected);
  });
});
