/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { entryId, useReadingPosition } from '../../../src/phone/use-reading-position';

/** What the page was told to do, and where its entries stand. */
const moves: string[] = [];
let bottomOfLast: number | undefined = 500;
let seeEnd: () => void = () => undefined;
jest.mock('../../../src/phone/page-position', () => ({
  positionOf: async () => bottomOfLast && { top: bottomOfLast - 40, bottom: bottomOfLast, screenHeight: 800 },
  bringBelowTop: async (id: string) => void moves.push(`to ${id}`),
  bringEnd: async (id: string, isGliding: boolean) => void moves.push(`${isGliding ? 'glide' : 'jump'} to end ${id}`),
  onceInView: (_id: string, tell: () => void) => {
    seeEnd = tell;
    return () => undefined;
  },
}));
const AT_END = 500;
const BELOW_SCREEN = 3_000;

type Options = Parameters<typeof useReadingPosition>[0];
type ReadingPosition = ReturnType<typeof useReadingPosition>;
/** Draws nothing; tells what the hook answers. */
function Probe({ tell, ...options }: Options & { tell: (position: ReadingPosition) => void }) {
  tell(useReadingPosition(options));
  return null;
}

async function openThread(first: Options) {
  let position = {} as ReadingPosition;
  const tell = (now: ReadingPosition) => {
    position = now;
  };
  const root = createRoot(document.createElement('div'));
  const show = (options: Options) => act(async () => root.render(<Probe {...options} tell={tell} />));
  await show(first);
  return { show, missed: () => position.missed, toEnd: () => act(async () => position.toEnd()) };
}
const thread = (last: number, more: Partial<Options> = {}, first = 1): Options => ({
  entries: Array.from({ length: last - first + 1 }, (_, nth) => ({ id: String(first + nth) })),
  newId: undefined,
  isFresh: true,
  ...more,
});

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});
beforeEach(() => {
  moves.length = 0;
  bottomOfLast = AT_END;
});

describe('reading position', () => {
  test('opening: at the end when nothing is new, at once', async () => {
    await openThread(thread(80));
    expect(moves).toEqual([`jump to end ${entryId('80')}`]);
  });

  test('opening: where what is new begins', async () => {
    await openThread(thread(80, { newId: '77' }));
    expect(moves).toEqual([`to ${entryId('77')}`]);
  });

  test('opening: what the phone kept first, and from there to what is new once the cloud answered', async () => {
    const page = await openThread(thread(76, { isFresh: false }));
    await page.show(thread(80, { newId: '77' }));
    expect(moves).toEqual([`jump to end ${entryId('76')}`, `to ${entryId('77')}`]);
    expect(page.missed()).toBe(0);
  });

  test('opening: who began to read what the phone kept is left there', async () => {
    const page = await openThread(thread(76, { isFresh: false }));
    bottomOfLast = BELOW_SCREEN;
    await page.show(thread(80, { newId: '77' }));
    expect(moves).toHaveLength(1);
    expect(page.missed()).toBe(4);
  });

  test('at the end: goes along with what comes', async () => {
    const page = await openThread(thread(80));
    await page.show(thread(81));
    await page.show(thread(82, { newId: '82' }));
    expect(moves.slice(1)).toEqual([`glide to end ${entryId('81')}`, `to ${entryId('82')}`]);
    expect(page.missed()).toBe(0);
  });

  test.each([
    ['further up', BELOW_SCREEN],
    ['where nobody can tell', undefined],
  ] as const)('%s: stays, counts what came until it is seen or gone to', async (_where, bottom) => {
    const page = await openThread(thread(80));
    bottomOfLast = bottom;
    await page.show(thread(81));
    await page.show(thread(83));
    expect(moves).toHaveLength(1);
    expect(page.missed()).toBe(3);
    await act(async () => seeEnd());
    expect(page.missed()).toBe(0);
    await page.show(thread(84));
    expect(page.missed()).toBe(1);
    await page.toEnd();
    expect(page.missed()).toBe(0);
    expect(moves.slice(1)).toEqual([`glide to end ${entryId('84')}`]);
  });

  test('earlier ones, and a refresh without anything new: move nothing', async () => {
    const page = await openThread(thread(80, {}, 31));
    await page.show(thread(80));
    await page.show(thread(80, { isFresh: false }));
    await page.show(thread(80));
    expect(moves).toHaveLength(1);
    expect(page.missed()).toBe(0);
  });
});
