/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { TimelineEntry } from '../../../contract';
import { useTimeline } from '../../../src/cloud/use-timeline';

const entry = (nth: number): TimelineEntry => ({
  id: String(nth).padStart(3, '0'),
  at: nth,
  kind: 'agent',
  text: `第 ${nth} 句`,
  pictures: [],
});
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => entry(from + place));
const answer = (from: number, to: number) => ({
  timeline: span(from, to),
  earlierCursor: from > 1 ? `${from}` : undefined,
});
/** The cloud's pages of 50. */
const load = async (cursor: string) => {
  const to = Number(cursor) - 1;
  const from = Math.max(1, to - 49);
  return { entries: span(from, to), earlierCursor: from > 1 ? `${from}` : undefined };
};

type Newest = ReturnType<typeof answer>;
type Timeline = ReturnType<typeof useTimeline>;
interface ProbeProps {
  name: string;
  newest: Newest | undefined;
  loadEarlier: typeof load;
  tell: (timeline: Timeline) => void;
}
/** Draws nothing; tells what the hook answers. */
function Probe({ name, newest, loadEarlier, tell }: ProbeProps) {
  tell(useTimeline(name, newest, loadEarlier));
  return null;
}

function openTimeline(loadEarlier: typeof load = load) {
  let timeline = {} as Timeline;
  const tell = (now: Timeline) => {
    timeline = now;
  };
  const root = createRoot(document.createElement('div'));
  const draw = (props: Pick<ProbeProps, 'name' | 'newest'>) =>
    root.render(<Probe {...props} loadEarlier={loadEarlier} tell={tell} />);
  return {
    show: (newest: Newest, name = 'one') => act(async () => draw({ name, newest })),
    earlier: () => act(async () => timeline.loadEarlier()),
    now: () => timeline,
    ids: () => timeline.entries.map(({ at }) => at),
  };
}
const numbers = (from: number, to: number) => span(from, to).map(({ at }) => at);

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

describe('timeline', () => {
  test('read back: to the first word, each once and in order', async () => {
    const thread = openTimeline();
    await thread.show(answer(101, 150));
    while (thread.now().hasEarlier) await thread.earlier();
    expect(thread.ids()).toEqual(numbers(1, 150));
  });

  test('refresh: what was read back stays, what came is added', async () => {
    const thread = openTimeline();
    await thread.show(answer(101, 150));
    await thread.earlier();
    await thread.show(answer(105, 154));
    expect(thread.ids()).toEqual(numbers(51, 154));
    await thread.earlier();
    expect(thread.ids()).toEqual(numbers(1, 154));
  });

  test('refresh after more than a page has come: begins anew, without a hole', async () => {
    const thread = openTimeline();
    await thread.show(answer(101, 150));
    await thread.earlier();
    await thread.show(answer(301, 350));
    expect(thread.ids()).toEqual(numbers(301, 350));
    while (thread.now().hasEarlier) await thread.earlier();
    expect(thread.ids()).toEqual(numbers(1, 350));
  });

  test('another thread: shows nothing of the one before', async () => {
    const thread = openTimeline();
    await thread.show(answer(101, 150));
    await thread.show(answer(1, 2), 'other');
    expect(thread.ids()).toEqual([1, 2]);
    expect(thread.now().hasEarlier).toBe(false);
  });

  test('failing: keeps what is there, says why, and can be tried again', async () => {
    let isLost = true;
    const thread = openTimeline(async (cursor) => {
      if (isLost) throw new Error('lost');
      return load(cursor);
    });
    await thread.show(answer(51, 100));
    await thread.earlier();
    expect(thread.now().earlierError).toBeDefined();
    expect(thread.ids()).toEqual(numbers(51, 100));
    isLost = false;
    await thread.earlier();
    expect(thread.now().earlierError).toBeUndefined();
    expect(thread.ids()).toEqual(numbers(1, 100));
  });
});
