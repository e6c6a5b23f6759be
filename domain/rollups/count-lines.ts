import { isComplaintClock } from '../events';
import { bucketOf } from '../figures';
import { MINUTE } from '../kernel';
import { addCount, addTime, type Cell, type Counter, type OpenCell, opened, type TimesName } from './cell';
import type { CountedFact, Occurrence } from './occurrence';

type FactName = CountedFact['name'];
type Named<N extends FactName> = Extract<CountedFact, { readonly name: N }>;

interface Line<N extends FactName = FactName> {
  readonly fact: N;
  readonly counter: Counter;
  /** Which of them; absent: all. */
  readonly when?: (fact: Named<N>, at: Occurrence) => boolean;
  /** How much one adds; absent: one. */
  readonly adds?: (fact: Named<N>) => number;
}

/** An answer within three minutes, and a first one within two. */
export const REPLY_WITHIN = 3 * MINUTE;
export const FIRST_WITHIN = 2 * MINUTE;
/** Stars that say somebody was not helped. */
export const FEW_STARS = 2;
/** Whose first answers are counted by themselves. */
const VIP = 'gold';

const line = <N extends FactName>(fact: N, counter: Counter, when?: Line<N>['when'], adds?: Line<N>['adds']): Line =>
  ({ fact, counter, ...(when && { when }), ...(adds && { adds }) }) as unknown as Line;

const isFirst = ({ how }: Named<'wait.ended'>): boolean => how === 'first';
const isFirstInTalk = (wait: Named<'wait.ended'>, { channel }: Occurrence) =>
  isFirst(wait) && channel === 'conversation';
const isFirstOfVip = (wait: Named<'wait.ended'>, { tier }: Occurrence) => isFirst(wait) && tier === VIP;
/** What the shop promised. The terms of a complaint are WeChat's. */
const isPromise = (stopped: Named<'clock.stopped'>): boolean =>
  stopped.targetMillis !== null && !('clock' in stopped && isComplaintClock(stopped.clock));
const waited = ({ waitedMillis }: Named<'wait.ended'>) => waitedMillis;
const lasted = ({ lastedMillis }: Named<'presence.changed'>) => lastedMillis;

/** Every figure begins here: a fact, and what it adds to. A new one is a line more. */
export const COUNT_LINES: readonly Line[] = [
  line('created', 'opened'),
  line('created', 'openedInTalk', (_fact, { channel }) => channel === 'conversation'),
  line('resolved', 'resolved'),
  line('expired', 'expired'),
  line('ended', 'ended'),
  line('withdrawn', 'withdrawn'),
  line('reopened', 'reopened', ({ wasExpired }) => !wasExpired),
  line('reopened', 'reopenedExpired', ({ wasExpired }) => wasExpired === true),
  line('rated', 'ratings'),
  line('rated', 'stars', undefined, ({ stars }) => stars),
  line('rated', 'fewStars', ({ stars }) => stars <= FEW_STARS),
  line('replied', 'replies'),
  line('transferred', 'transferred'),
  line('went_silent', 'silences'),
  line('wait.ended', 'waits'),
  line('wait.ended', 'waitsIn3Minutes', ({ how, waitedMillis }) => how !== 'left' && waitedMillis <= REPLY_WITHIN),
  line('wait.ended', 'firsts', isFirst),
  line('wait.ended', 'firstMillis', isFirst, waited),
  line('wait.ended', 'firstsIn2Minutes', (wait) => isFirst(wait) && wait.waitedMillis <= FIRST_WITHIN),
  line('wait.ended', 'firstsInTalk', isFirstInTalk),
  line('wait.ended', 'firstInTalkMillis', isFirstInTalk, waited),
  line('wait.ended', 'firstsOfVip', isFirstOfVip),
  line('wait.ended', 'firstOfVipMillis', isFirstOfVip, waited),
  line('clock.stopped', 'promises', isPromise),
  line('clock.stopped', 'promisesKept', (stopped) => isPromise(stopped) && stopped.isMet),
  line('conversation.entered', 'conversations'),
  line('machine.answered', 'machineAnswered', ({ by }) => by !== 'soothing'),
  line('machine.answered', 'machineSoothed', ({ by }) => by === 'soothing'),
  // Beside `machineAnswered`: its question was counted as the menu that it was answered with at once.
  line('model.answered', 'modelAsked', ({ wasAsked }) => wasAsked),
  line('model.answered', 'modelSaid', ({ outcome }) => outcome === 'said'),
  line('model.answered', 'modelRefused', ({ outcome }) => outcome === 'refused'),
  line('presence.changed', 'dutyMillis', ({ from, wasSilent }) => isOnDuty(from) && !wasSilent, lasted),
  line('presence.changed', 'silentMillis', ({ from, wasSilent }) => isOnDuty(from) && wasSilent === true, lasted),
  line('presence.changed', 'breakMillis', ({ from }) => from === 'break', lasted),
];

const isOnDuty = (from: Named<'presence.changed'>['from']): boolean => from === 'online' || from === 'busy';

/** Times that are kept one by one: which of a wait's ends. */
const TIME_LINES: readonly { readonly times: TimesName; readonly when: NonNullable<Line<'wait.ended'>['when']> }[] = [
  { times: 'first', when: isFirst },
  { times: 'later', when: ({ how }) => how === 'later' },
  { times: 'left', when: ({ how }) => how === 'left' },
  { times: 'firstInTalk', when: isFirstInTalk },
];

const LINES_OF = new Map<FactName, readonly Line[]>();
for (const one of COUNT_LINES) LINES_OF.set(one.fact, [...(LINES_OF.get(one.fact) ?? []), one]);

/** Whether anything is counted of it. */
export const isCounted = ({ fact }: Occurrence): boolean => LINES_OF.has(fact.name);

/** A cell with all that happened counted in. */
export function counted(cell: Cell, occurrences: readonly Occurrence[]): Cell {
  const open = opened(cell);
  for (const occurrence of occurrences) count(open, occurrence);
  return open as Cell;
}

function count(cell: OpenCell, occurrence: Occurrence): void {
  const { fact } = occurrence;
  for (const { counter, when, adds } of LINES_OF.get(fact.name) ?? []) {
    if (when && !when(fact as never, occurrence)) continue;
    addCount(cell, counter, adds ? adds(fact as never) : 1);
  }
  if (fact.name !== 'wait.ended') return;
  for (const { times, when } of TIME_LINES)
    if (when(fact, occurrence)) addTime(cell, times, bucketOf(fact.waitedMillis));
}
