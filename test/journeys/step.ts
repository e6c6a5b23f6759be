import { withWhatWasShown } from './journey-world';

let hasFailed = false;

/** One step of a story, as a test. Once a step failed, those after it fail at once instead of waiting for what cannot come. */
export function step(title: string, run: () => Promise<void>): void {
  test(title, async () => {
    if (hasFailed) throw new Error('a step before this one failed');
    hasFailed = true;
    await run().catch(async (error: unknown) => {
      throw await withWhatWasShown(error);
    });
    hasFailed = false;
  });
}
