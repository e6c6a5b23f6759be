import type { Millis } from '../../domain/kernel';

/** A phone of some years takes as long again for the step at hand, and a letter typed still shows at once. */
const SLICE_MILLIS = 8;

/**
 * Does long work in slices between which the page draws and takes letters: each goes on until its time is over by the
 * clock, and leaves off at the next step.
 *
 * @param onStage is given the last that was ready when a slice ends, and the whole at the end
 * @param now the clock; it may be put right between slices
 * @returns gives the work up
 */
export function runInSlices<Stage>(
  steps: Generator<Stage | undefined, Stage, undefined>,
  onStage: (stage: Stage, isWhole: boolean) => void,
  now: () => Millis,
): () => void {
  const goOn = (): void => {
    const startedAt = now();
    let ready: Stage | undefined;
    do {
      const step = steps.next();
      if (step.done) {
        onStage(step.value, true);
        return;
      }
      ready = step.value ?? ready;
      // A clock that is put back meanwhile ends the slice as well.
    } while (Math.abs(now() - startedAt) < SLICE_MILLIS);
    timer = setTimeout(goOn, 0);
    if (ready !== undefined) onStage(ready, false);
  };
  let timer = setTimeout(goOn, 0);
  return () => clearTimeout(timer);
}
