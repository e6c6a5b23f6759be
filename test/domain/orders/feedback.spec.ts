import fc from 'fast-check';
import { HOUR, MINUTE } from '../../../domain/kernel';
import {
  type Feedback,
  feedbackSince,
  fromFeedback,
  isForDesk,
  noFeedbackSeen,
  readSince,
  unseenFeedback,
  withFeedbackSeen,
} from '../../../domain/orders';

const NOW = 1_790_000_000_000;
const BOUNDS = { chars: 10, pictures: 2 };
const raw = {
  recordId: 7,
  createTime: NOW / 1000 - 60,
  openid: 'oWang',
  type: 8,
  content: ' 少发一件 ',
  mediaIds: ['a', 'b', 'c'],
};
const given = (id: string, givenAt: number): Feedback => ({
  ...{ id, givenAt, shopperId: 'oWang', kind: 8, words: '', mediaIds: [] },
});

describe('feedback: as WeChat tells it', () => {
  it('what is kept of it is bounded; their phone, name and picture are not among it', () => {
    const told = { ...raw, content: '字'.repeat(99), phone: '13800005678', nickname: '小雨', headUrl: 'https://x' };
    expect(fromFeedback(told, BOUNDS)).toEqual({
      ...{ id: '7', givenAt: NOW - MINUTE, shopperId: 'oWang', kind: 8 },
      ...{ words: '字'.repeat(10), mediaIds: ['a', 'b'] },
    });
  });

  it.each([{ recordId: '' }, { createTime: 'soon' }, { openid: undefined }])(
    'nobody could be answered: %j',
    (wrong) => {
      expect(fromFeedback({ ...raw, ...wrong }, BOUNDS)).toBeUndefined();
    },
  );

  it('whatever is told in its place is none, or one with bounds', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(raw)), fc.anything()),
        (other, fields) => {
          for (const told of [other, { ...raw, ...fields }]) {
            const one = fromFeedback(told, BOUNDS);
            if (one)
              expect(one.words.length <= 20 && one.mediaIds.length <= 2 && Number.isFinite(one.givenAt)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    [1, false, false],
    [7, false, false],
    [3, true, true],
    [8, false, true],
    [0, false, true],
    [12, false, true],
  ])('of kind %i, upset %s: for the desk %s', (kind, isUpset, isOurs) => {
    expect(isForDesk({ ...given('1', NOW), kind }, isUpset)).toBe(isOurs);
  });
});

describe('feedback: once', () => {
  it('the first time: nothing older than three days', () => {
    const state = noFeedbackSeen(NOW);
    expect(feedbackSince(state)).toBe(NOW - 72 * HOUR);
    const list = [given('new', NOW - HOUR), given('old', NOW - 73 * HOUR)];
    expect(unseenFeedback(list, state, NOW).map(({ id }) => id)).toEqual(['new']);
  });

  it('said to be given later than now: when that moment has come', () => {
    const list = [given('1', NOW + MINUTE)];
    expect(unseenFeedback(list, noFeedbackSeen(NOW), NOW)).toEqual([]);
    expect(unseenFeedback(list, noFeedbackSeen(NOW), NOW + MINUTE)).toHaveLength(1);
  });

  it('more in an hour than is remembered: none of them again', () => {
    const list = Array.from({ length: 700 }, (_, nth) => given(String(nth), NOW - 699 + nth));
    const state = withFeedbackSeen(noFeedbackSeen(NOW), list);
    expect(state.seen).toHaveLength(500);
    expect(unseenFeedback(list, state, NOW)).toEqual([]);
  });

  it('in whatever order it comes, in however many runs, with whatever fails for a while: each once', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 40 });
    fc.assert(
      fc.property(minutes, fc.array(fc.boolean(), { maxLength: 60 }), (at, fails) => {
        const all = at.map((minute, nth) => given(String(nth), NOW + minute * MINUTE));
        let state = noFeedbackSeen(NOW);
        const done: string[] = [];
        let tried = 0;
        for (let minute = 0; minute <= 700; minute += 5) {
          const now = NOW + minute * MINUTE;
          const list = all.filter(({ givenAt }) => givenAt <= now);
          for (const one of unseenFeedback([...list, ...list], state, now)) {
            const isDown = (fails[tried] ?? false) && minute < 600 && now - one.givenAt < 50 * MINUTE;
            tried += 1;
            if (isDown) continue;
            done.push(one.id);
            state = withFeedbackSeen(state, [one]);
          }
        }
        expect(done.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('feedback: its list', () => {
  const SIZE = 5;
  /** So many, a minute apart, in pages as WeChat gives them from either end. */
  const listOf = (count: number, isNewestFirst: boolean) => {
    const all = Array.from({ length: count }, (_, nth) => given(String(nth), NOW - nth * MINUTE));
    const list = isNewestFirst ? all : all.reverse();
    const asked: number[] = [];
    const read = async (page: number) => {
      asked.push(page);
      return { items: list.slice((page - 1) * SIZE, page * SIZE), total: count };
    };
    return { read, asked };
  };

  it('from whichever end it begins: all that was given since, in no more pages than that takes and two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(45), fc.boolean(), async (count, minutes, isNewestFirst) => {
        const { read, asked } = listOf(count, isNewestFirst);
        const since = NOW - minutes * MINUTE;
        const { found, isCut } = await readSince(since, read, { pageSize: SIZE, mostPages: 20 });
        const wanted = Math.min(count, minutes + 1);
        expect(found.filter(({ givenAt }) => givenAt >= since)).toHaveLength(wanted);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(Math.ceil(wanted / SIZE) + 2);
        expect(isCut).toBe(false);
      }),
    );
  });

  it.each([true, false])(
    'more than may be read (newest first: %s): the newest, and that it is not all',
    async (isNewestFirst) => {
      const { read, asked } = listOf(40, isNewestFirst);
      const { found, isCut } = await readSince(0, read, { pageSize: SIZE, mostPages: 3 });
      expect({ isCut, asked: asked.length }).toEqual({ isCut: true, asked: 3 });
      expect(found).toContainEqual(given('0', NOW));
    },
  );
});
