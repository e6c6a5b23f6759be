import fc from 'fast-check';
import { OUR_LIMITS } from '../../../domain/kernel';
import {
  type Denials,
  type Grants,
  grantsLeft,
  isGivenBack,
  isGrant,
  mayUseGrant,
  NOTICE_KINDS,
  withGrant,
  withNone,
  withoutGrant,
  withRefund,
} from '../../../domain/notice';

type Step = 'grant' | 'take' | 'succeed' | 'fail' | 'deny';

/** A life of what was granted, as the outbox lives it: every attempt that took one ends in one of three ways. */
function live(steps: readonly Step[]) {
  let grants: Grants = {};
  const counts = { granted: 0, used: 0, lost: 0, underway: 0 };
  for (const step of steps) {
    const before = grantsLeft(grants, 'reply');
    if (step === 'grant') {
      grants = withGrant(grants, 'reply');
      counts.granted += grantsLeft(grants, 'reply') - before;
    } else if (step === 'take') {
      const taken = withoutGrant(grants, 'reply');
      if (taken) counts.underway += 1;
      grants = taken ?? grants;
    } else if (counts.underway > 0) {
      counts.underway -= 1;
      if (step === 'succeed') counts.used += 1;
      if (step === 'fail') grants = withRefund(grants, 'reply');
      if (step === 'deny') {
        counts.lost += before + 1;
        grants = withNone(grants, 'reply');
      }
    }
  }
  return { left: grantsLeft(grants, 'reply'), ...counts };
}

/** As the outbox keeps it, with when each was taken off, and when WeChat said that there were none. */
interface Book {
  readonly grants: Grants;
  readonly denials: Denials;
  readonly grantedSince: number;
  readonly underway: readonly number[];
}

function after(book: Book, step: Step, at: number): Book {
  const { grants, denials, grantedSince, underway } = book;
  if (step === 'grant') return { ...book, grantedSince: grantedSince + 1, grants: withGrant(grants, 'reply') };
  if (step === 'take') {
    const taken = withoutGrant(grants, 'reply');
    return taken ? { ...book, grants: taken, underway: [...underway, at] } : book;
  }
  const [takenAt, ...others] = underway;
  if (takenAt === undefined) return book;
  const ended = { ...book, underway: others };
  if (step === 'deny') return { ...ended, denials: { reply: at }, grantedSince: 0, grants: withNone(grants, 'reply') };
  const isBack = step === 'fail' && isGivenBack(denials, 'reply', takenAt);
  return isBack ? { ...ended, grants: withRefund(grants, 'reply') } : ended;
}

const steps = fc.array(fc.constantFrom<Step>('grant', 'take', 'succeed', 'fail', 'deny'), { maxLength: 80 });

describe('grants', () => {
  test('whatever happens: what was granted is there, under way, used, or lost to WeChat’s word, and never less than none', () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { left, granted, used, lost, underway } = live(life);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + underway).toBe(granted - used - lost);
      }),
    );
  });

  test('after WeChat’s no, nothing that was under way comes back: never more than was granted since', () => {
    fc.assert(
      fc.property(steps, (life) => {
        let book: Book = { grants: {}, denials: {}, grantedSince: 0, underway: [] };
        for (const [at, step] of life.entries()) {
          book = after(book, step, at);
          const most = Math.min(book.grantedSince, OUR_LIMITS.grantsPerKind);
          expect(grantsLeft(book.grants, 'reply')).toBeLessThanOrEqual(most);
        }
      }),
    );
    // Of an earlier build nobody knows when it was taken.
    expect(isGivenBack({ reply: 5 }, 'reply', undefined)).toBe(true);
    expect(isGivenBack({ status: 5 }, 'reply', 4)).toBe(true);
  });

  test('grant: as many as one person can mean, of each kind for itself', () => {
    let grants: Grants = {};
    for (let times = 0; times < OUR_LIMITS.grantsPerKind + 5; times += 1) grants = withGrant(grants, 'reply');
    expect(NOTICE_KINDS.map((kind) => grantsLeft(grants, kind))).toEqual([OUR_LIMITS.grantsPerKind, 0, 0]);
  });

  test('taken and given back: as before; of none nothing can be taken', () => {
    const grants = { reply: 2, status: 1 };
    expect(withRefund(withoutGrant(grants, 'reply') ?? {}, 'reply')).toEqual(grants);
    expect(withoutGrant({ status: 1 }, 'reply')).toBeUndefined();
  });

  test('none: leaves nothing to promise of this kind, and the other as it was', () => {
    expect(withNone({ reply: 4, status: 2 }, 'reply')).toEqual({ reply: 0, status: 2 });
  });

  test.each([
    ['an answer takes the last', 1, 'answer', true, true],
    ['of none nothing can be taken', 0, 'answer', true, false],
    ['a courtesy leaves the last to an answer that is to come', 1, 'courtesy', true, false],
    ['a courtesy takes the second', 2, 'courtesy', true, true],
    ['a courtesy takes the last where no answer is to come', 1, 'courtesy', false, true],
    ['nor can a courtesy take what is not there', 0, 'courtesy', false, false],
  ] as const)('the last of a kind: %s', (_, left, weight, hasOpenTicket, expected) => {
    expect(mayUseGrant({ status: left }, 'status', { weight, hasOpenTicket })).toBe(expected);
  });

  test('choices: a yes with sound or alert is a yes, everything else is none', () => {
    const choices = ['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter'] as const;
    expect(choices.filter(isGrant)).toEqual(['accept', 'acceptWithAudio', 'acceptWithAlert']);
  });
});
