import { DAY, NEVER } from '../../../domain/kernel';
import {
  appealAnswered,
  appealed,
  canInspect,
  canReadReview,
  isBlindFor,
  type ReviewFacts,
  type SheetItem,
  scored,
} from '../../../domain/quality';

const at = 1_000_000;
const sheet: readonly SheetItem[] = [{ id: 'a', name: '甲', weight: 100, isFatal: false }];
const qa = { id: 'q1', name: '顾平' };
const other = { id: 'q2', name: '于敏' };
const open: ReviewFacts = {
  agentId: 'm1',
  teamId: 't1',
  state: 'open',
  stateAt: 1,
  scoredAt: NEVER,
  sheet: null,
  marks: [],
  score: null,
  answer: null,
};
const give = (review: ReviewFacts, by = qa, points: Record<string, number> = { a: 80 }, on = sheet) => ({
  ...review,
  ...scored(review, { by, points, sheet: on }, at),
});
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('a review', () => {
  test('the first inspector counts, the second is there to compare, a third is none', () => {
    const first = give(open);
    expect(first).toMatchObject({ state: 'scored', score: 80, scoredAt: at, sheet });
    const second = give(first, other, { a: 60 });
    expect(second).toMatchObject({ state: 'scored', score: 80, marks: [{ score: 80 }, { score: 60 }] });
    expect(() => give(first)).toThrow(code('ALREADY_DONE'));
    expect(() => give(second, { id: 'q3', name: '' })).toThrow(code('ALREADY_DONE'));
  });

  test('a sheet that was changed meanwhile: both score by the first', () => {
    const changed = [{ ...sheet[0], id: 'b' }] as SheetItem[];
    expect(give(give(open), other, { a: 70 }, changed).marks).toHaveLength(2);
  });

  test.each([[{}], [{ a: 101 }], [{ a: -1 }], [{ a: 1.5 }], [{ a: 1, b: 1 }], [{ constructor: 1 }]])(
    'points %j: none of this sheet',
    (points) => {
      expect(() => give(open, qa, points)).toThrow(code('INVALID_INPUT'));
    },
  );

  test('appeal: once, within seven days, of what is scored', () => {
    const done = give(open);
    expect(() => appealed(open, at)).toThrow(code('INVALID_STATE'));
    expect(() => appealed(done, at + 7 * DAY + 1)).toThrow(code('TOO_LATE'));
    const against = { ...done, ...appealed(done, at + 7 * DAY) };
    expect(against.state).toBe('appealed');
    expect(() => appealed(against, at + 1)).toThrow(code('ALREADY_DONE'));
    expect(() => give(against, other)).toThrow(code('INVALID_STATE'));
  });

  test('answered: the score stays, or is what was given anew; once', () => {
    const against: ReviewFacts = { ...give(open), state: 'appealed' };
    expect(appealAnswered(against, { by: other }, at)).toMatchObject({ score: 80, answer: { isChanged: false } });
    const changed = appealAnswered(against, { by: other, points: { a: 95 } }, at);
    expect(changed).toMatchObject({ state: 'settled', score: 95, answer: { by: other, isChanged: true } });
    expect(() => appealAnswered({ ...against, ...changed }, { by: qa }, at)).toThrow(code('ALREADY_DONE'));
    expect(() => appealAnswered(open, { by: qa }, at)).toThrow(code('INVALID_STATE'));
  });
});

describe('who may', () => {
  const of = (id: string, roles: readonly ('agent' | 'lead' | 'qa' | 'editor' | 'admin')[], teamIds = ['t1']) => ({
    id,
    roles,
    teamIds,
  });
  test.each([
    ['its agent', of('m1', ['agent']), false, true, false],
    ['a colleague', of('m2', ['agent']), false, false, false],
    ['a lead of the team', of('m3', ['lead']), false, true, false],
    ['a lead of another', of('m4', ['lead'], ['t2']), false, false, false],
    ['an editor', of('m5', ['editor']), false, false, false],
    ['an inspector', of('q1', ['qa']), true, true, true],
    ['an admin', of('a1', ['admin']), true, true, true],
    ['an inspector of their own answers', of('m1', ['agent', 'qa']), false, true, false],
    ['nobody', of('m9', []), false, false, false],
  ])('%s: reads it before it is scored, after that; scores it', (_title, member, before, after, inspects) => {
    expect(canReadReview(member, open)).toBe(before);
    expect(canReadReview(member, give(open))).toBe(after);
    expect(canInspect(member, open)).toBe(inspects);
  });

  test('a second inspector sees nothing of the first’s before they have scored it themselves', () => {
    const done = give(open);
    expect(isBlindFor(of('q2', ['qa']), done)).toBe(true);
    expect(isBlindFor(of('q1', ['qa']), done)).toBe(false);
    expect(isBlindFor(of('m1', ['agent']), done)).toBe(false);
    expect(isBlindFor(of('q2', ['qa']), { ...done, state: 'appealed' })).toBe(false);
    expect(isBlindFor(of('q3', ['qa']), give(done, other))).toBe(false);
  });
});
