import type { OutputOf } from '../../../contract';
import type { DeskMember, Team } from '../../../domain/agent';
import type { Millis } from '../../../domain/kernel';
import {
  appealUntilAt,
  canInspect,
  differenceOf,
  isBlindFor,
  type Mark,
  type SheetItem,
} from '../../../domain/quality';
import type { ReviewDoc } from '../../_records/documents';
import { wordsOf } from '../../_records/review-words';

type Row = OutputOf<'agent', 'qa.list'>['reviews'][number];
type View = OutputOf<'agent', 'qa.get'>;

/** A review as lists show it. */
export function rowOf(review: ReviewDoc, teams: readonly Team[], isBlind: boolean): Row {
  const { _id: id, ticketId, ticketNumber, day, topic, teamId, agentName, state, stateAt, score, marks } = review;
  const teamName = teams.find((team) => team.id === teamId)?.name;
  return {
    id,
    ticketId,
    ticketNumber,
    day,
    topic,
    agentName,
    state,
    stateAt,
    markCount: marks.length,
    ...(review.flagged && { flagged: [...review.flagged] }),
    ...(teamName !== undefined && { teamName }),
    ...(score !== null && !isBlind && { score }),
  };
}

interface Viewing {
  readonly caller: DeskMember;
  readonly teams: readonly Team[];
  /** What is scored today, for what nobody has scored. */
  readonly today: readonly SheetItem[];
  readonly now: Millis;
}

/** All of a review that the caller may see now. */
export function viewOf(review: ReviewDoc, { caller, teams, today, now }: Viewing): View {
  const isBlind = isBlindFor(caller, review);
  const words = wordsOf(review);
  const sheet = review.sheet ?? today;
  const [first, second] = review.marks;
  const untilAt = review.agentId === caller.id ? appealUntilAt(review) : undefined;
  return {
    ...rowOf(review, teams, isBlind),
    sheet: sheet.map((item) => ({ ...item })),
    marks: isBlind ? [] : review.marks.map((mark) => markOf(mark, words.marks?.[mark.by.id])),
    ...(first && second && !isBlind && { difference: differenceOf(sheet, first.points, second.points) }),
    ...(review.appealedAt !== null && {
      appeal: { at: review.appealedAt, ...(words.appeal !== undefined && { text: words.appeal }) },
    }),
    ...(review.answer && { answer: { ...review.answer, ...(words.answer !== undefined && { text: words.answer }) } }),
    ...(untilAt !== undefined && now <= untilAt && { appealUntilAt: untilAt }),
    may: mayOf(review, caller, now),
  };
}

function markOf(
  { by, at, points, score }: Mark,
  typed: { items: Readonly<Record<string, string>>; whole?: string } | undefined,
) {
  return {
    by: { id: by.id, name: by.name },
    at,
    points: { ...points },
    score,
    comments: { ...typed?.items },
    ...(typed?.whole !== undefined && { comment: typed.whole }),
  };
}

function mayOf(review: ReviewDoc, caller: DeskMember, now: Millis): View['may'] {
  const { state, marks, agentId } = review;
  const inspects = canInspect(caller, review);
  const isScorable = (state === 'open' || state === 'scored') && marks.length < 2;
  const untilAt = appealUntilAt(review);
  const possible = {
    score: inspects && isScorable && marks.every(({ by }) => by.id !== caller.id),
    appeal: agentId === caller.id && untilAt !== undefined && now <= untilAt,
    answer: inspects && state === 'appealed',
    raise: inspects,
  };
  return (Object.keys(possible) as (keyof typeof possible)[]).filter((step) => possible[step]);
}
