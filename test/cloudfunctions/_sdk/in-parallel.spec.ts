import { inParallel } from '../../../cloudfunctions/_sdk/in-parallel';

const soon = () => new Promise((resolve) => setImmediate(resolve));
const items = Array.from({ length: 30 }, (_, index) => index);

describe('work a few pieces at a time', () => {
  test('inParallel: answers in the order of the items, whichever is done first, eight at a time', async () => {
    let [running, most] = [0, 0];
    const answers = await inParallel(items, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let round = 30 - item; round > 0; round -= 1) await soon();
      running -= 1;
      return item * 2;
    });
    expect(answers).toEqual(items.map((item) => item * 2));
    expect(most).toBe(8);
  });

  test('inParallel: after a failure nothing more is begun', async () => {
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      await soon();
      if (item === 2) throw new Error('broken');
    };
    await expect(inParallel(items, work)).rejects.toThrow('broken');
    for (let round = 0; round < 30; round += 1) await soon();
    expect(begun.length).toBeLessThan(16);
  });

  test('inParallel: nothing to do is done', async () => {
    expect(await inParallel([], soon)).toEqual([]);
  });
});
