import { runInSlices } from '../../../src/phone/in-slices';

/** A phone on which every step takes so long. */
const STEP_MILLIS = 3;
const STEPS = 12;

describe('runInSlices', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Which steps each task took, and what was given out after which of them. */
  function watch(stepMillis = STEP_MILLIS) {
    const slices: number[][] = [];
    const stages: [string, boolean][] = [];
    let done = 0;
    function* work(): Generator<string | undefined, string, undefined> {
      for (; done < STEPS; done += 1) {
        jest.setSystemTime(Date.now() + stepMillis);
        slices.at(-1)?.push(done);
        yield done % 2 === 0 ? `ready by ${done}` : undefined;
      }
      return 'whole';
    }
    const giveUp = runInSlices(work(), (stage, isWhole) => stages.push([stage, isWhole]), Date.now);
    const runTask = (): void => {
      slices.push([]);
      jest.runOnlyPendingTimers();
    };
    const runAll = (): void => {
      while (jest.getTimerCount() > 0) runTask();
    };
    return { slices, stages, giveUp, runTask, runAll };
  }

  test('slices: each leaves off at the step in which its time is over, and the next goes on from there', () => {
    const { slices, runAll } = watch();
    runAll();
    expect(slices.map(({ length }) => length)).toEqual([3, 3, 3, 3, 0]);
    expect(slices.flat()).toEqual(Array.from({ length: STEPS }, (_, nth) => nth));
  });

  test('slices: a step that takes longer than a slice has one by itself', () => {
    const { slices, runAll } = watch(40);
    runAll();
    expect(Math.max(...slices.map(({ length }) => length))).toBe(1);
  });

  test('slices: a clock put back does not make one endless', () => {
    const { slices, runAll } = watch(-STEP_MILLIS);
    runAll();
    expect(Math.max(...slices.map(({ length }) => length))).toBe(3);
  });

  test('slices: nothing is done in the task that asks for it', () => {
    const { stages } = watch();
    expect(jest.getTimerCount()).toBe(1);
    expect(stages).toEqual([]);
  });

  test('stages: the last that is ready is given once a slice, and the whole at the end', () => {
    const { stages, runAll } = watch();
    runAll();
    const ready = [2, 4, 8, 10].map((nth) => [`ready by ${nth}`, false]);
    expect(stages).toEqual([...ready, ['whole', true]]);
  });

  test('given up: no further step is taken', () => {
    const { slices, stages, giveUp, runTask } = watch();
    runTask();
    giveUp();
    expect(jest.getTimerCount()).toBe(0);
    expect(slices.flat()).toHaveLength(3);
    expect(stages).toHaveLength(1);
  });
});
