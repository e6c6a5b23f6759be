import { chinaTime, HOUR, MINUTE, type Millis } from '../kernel';

/** How soon messages get their first answer by day and by night, null where nothing honest can be said. */
export interface UsualReply {
  readonly day: Millis | null;
  readonly night: Millis | null;
}

export const UNKNOWN_USUAL_REPLY: UsualReply = Object.freeze({ day: null, night: null });

/** What is said, rounded up: nobody remembers 47 minutes, and who says an hour keeps it. */
const SAID: readonly Millis[] = [10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR];
/** "Usually" is four times in five. */
const USUALLY = 0.8;
/** Fewer answers than this say nothing about the next. */
const MIN_ANSWERS = 8;
/** When most desks are awake, in China's time. What is written at night waits for the morning. */
const DAY_HOURS = { from: 8, until: 22 } as const;

interface Answered {
  readonly createdAt: Millis;
  /** When the desk got it, where it was answered elsewhere before. */
  readonly cameBackAt?: Millis;
  readonly firstReplyAt: Millis | null;
}

/** How soon a desk usually answers, from the tickets it answered lately. What is not answered yet is left out. */
export function usualReply(tickets: readonly Answered[]): UsualReply {
  const waits = (part: keyof UsualReply) =>
    tickets.flatMap(({ createdAt, cameBackAt: cameAt = createdAt, firstReplyAt }) =>
      firstReplyAt !== null && partOf(cameAt) === part ? [firstReplyAt - cameAt] : [],
    );
  return { day: usual(waits('day')), night: usual(waits('night')) };
}

/** What somebody who writes now may be told; undefined when there is nothing honest to say. */
export function usualReplyMillis(usual: UsualReply, now: Millis): Millis | undefined {
  return usual[partOf(now)] ?? undefined;
}

function partOf(at: Millis): keyof UsualReply {
  const { hour } = chinaTime(at);
  return hour >= DAY_HOURS.from && hour < DAY_HOURS.until ? 'day' : 'night';
}

function usual(waits: readonly Millis[]): Millis | null {
  if (waits.length < MIN_ANSWERS) return null;
  const sorted = [...waits].sort((a, b) => a - b);
  const wait = sorted[Math.ceil(sorted.length * USUALLY) - 1] ?? Number.POSITIVE_INFINITY;
  return SAID.find((said) => wait <= said) ?? null;
}
