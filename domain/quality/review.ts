import type { DeskMember } from '../agent';
import { AppError, type Millis, NEVER, OUR_LIMITS } from '../kernel';
import type { Person } from '../ticket';
import { type Points, requirePoints, type SheetItem, scoreOf } from './sheet';

/** `open`: nobody has scored it. `settled`: its agent appealed and was answered. */
export const REVIEW_STATES = ['open', 'scored', 'appealed', 'settled'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What one inspector gave, and when. */
export interface Mark {
  readonly by: Person;
  readonly at: Millis;
  readonly points: Points;
  readonly score: number;
}

/** How an agent answered a ticket, as inspectors see it. */
export interface ReviewFacts {
  readonly agentId: string;
  readonly teamId: string;
  readonly state: ReviewState;
  /** Since when it is so. */
  readonly stateAt: Millis;
  /** When it was scored first, NEVER before. */
  readonly scoredAt: Millis;
  /** The sheet it is scored by: of the day on which it was scored first. Null before. */
  readonly sheet: readonly SheetItem[] | null;
  /** The first counts; the second is there to compare. */
  readonly marks: readonly Mark[];
  /** What counts: of the first mark, or what the answer to an appeal made of it. Null before. */
  readonly score: number | null;
  readonly answer: { readonly by: Person; readonly at: Millis; readonly isChanged: boolean } | null;
}

export type ReviewChanges = Partial<Omit<ReviewFacts, 'agentId' | 'teamId'>>;

const INSPECTORS = 2;

const inspects = ({ roles }: DeskMember): boolean => roles.includes('qa') || roles.includes('admin');
const isOwn = (member: DeskMember, { agentId }: Pick<ReviewFacts, 'agentId'>) => member.id === agentId;

/** Whoever inspects reads all; an agent their own and a lead those of their teams, once they are scored. */
export function canReadReview(member: DeskMember, review: Pick<ReviewFacts, 'agentId' | 'teamId' | 'state'>): boolean {
  if (inspects(member) && !(isOwn(member, review) && review.state === 'open')) return true;
  if (review.state === 'open') return false;
  return isOwn(member, review) || (member.roles.includes('lead') && member.teamIds.includes(review.teamId));
}

/** Nobody scores themselves, nor answers their own appeal. */
export const canInspect = (member: DeskMember, review: Pick<ReviewFacts, 'agentId'>): boolean =>
  inspects(member) && !isOwn(member, review);

/** The second inspector does not see what the first gave before they have scored it themselves, unless it is over already. */
export const isBlindFor = (member: DeskMember, { marks, state }: Pick<ReviewFacts, 'marks' | 'state'>): boolean =>
  inspects(member) && state === 'scored' && marks.length < INSPECTORS && marks.every(({ by }) => by.id !== member.id);

/**
 * Scored: by the first inspector it counts, by a second it is there to compare. Throws ALREADY_DONE for whoever has, and where two
 * have; INVALID_STATE once an appeal is under way; INVALID_INPUT for points that the sheet does not have.
 */
export function scored(
  review: ReviewFacts,
  { by, points, sheet }: { readonly by: Person; readonly points: Points; readonly sheet: readonly SheetItem[] },
  at: Millis,
): ReviewChanges {
  const { marks, state } = review;
  if (marks.length >= INSPECTORS || marks.some((mark) => mark.by.id === by.id)) throw new AppError('ALREADY_DONE');
  if (state !== 'open' && state !== 'scored') throw new AppError('INVALID_STATE', { status: state });
  const used = review.sheet ?? sheet;
  requirePoints(used, points);
  const mark: Mark = { by, at, points, score: scoreOf(used, points) };
  if (state === 'scored') return { marks: [...marks, mark] };
  return { state: 'scored', stateAt: at, scoredAt: at, sheet: used, marks: [mark], score: mark.score };
}

/** Until when its agent may appeal; undefined when they cannot. */
export const appealUntilAt = ({ state, scoredAt }: Pick<ReviewFacts, 'state' | 'scoredAt'>): Millis | undefined =>
  state === 'scored' && scoredAt !== NEVER ? scoredAt + OUR_LIMITS.appealWithinMillis : undefined;

/** Its agent does not agree, once. Throws ALREADY_DONE, TOO_LATE, INVALID_STATE. */
export function appealed(review: ReviewFacts, at: Millis): ReviewChanges {
  const until = appealUntilAt(review);
  if (review.state === 'appealed' || review.state === 'settled') throw new AppError('ALREADY_DONE');
  if (until === undefined) throw new AppError('INVALID_STATE', { status: review.state });
  if (at > until) throw new AppError('TOO_LATE');
  return { state: 'appealed', stateAt: at };
}

/** An appeal answered: with other points what counts changes, without it stays. Throws INVALID_STATE where nobody appealed. */
export function appealAnswered(
  review: ReviewFacts,
  { by, points }: { readonly by: Person; readonly points?: Points | undefined },
  at: Millis,
): ReviewChanges {
  if (review.state === 'settled') throw new AppError('ALREADY_DONE');
  if (review.state !== 'appealed' || !review.sheet) throw new AppError('INVALID_STATE', { status: review.state });
  if (points) requirePoints(review.sheet, points);
  const score = points ? scoreOf(review.sheet, points) : review.score;
  return { state: 'settled', stateAt: at, score, answer: { by, at, isChanged: score !== review.score } };
}
