import { countOf, timeOfShare } from '../figures';
import type { Cell, Counter, TimesName } from '../rollups';
import { type FigureId, specOf } from './figure-table';

/** A figure's value and of how many it is made. Without a value there is nothing it could be made of. */
export interface FigureValue {
  readonly value?: number;
  readonly from: number;
  readonly p90?: number;
}

/** What no roll-up holds: the present, and what is measured once a night. */
export interface Measured {
  readonly longestWaitMillis?: number | undefined;
  readonly faqRefreshed?: { readonly share: number; readonly articles: number } | undefined;
}

type Count = (counter: Counter) => number;
type Formula = (count: Count) => { readonly part: number; readonly of: number };

const ratio =
  (part: Counter, of: Counter): Formula =>
  (count) => ({ part: count(part), of: count(of) });

/** Of what was resolved: what did not come back, as far as it did so in the same time. */
const stood: Formula = (count) => ({
  part: Math.max(0, count('resolved') - count('reopened')),
  of: count('resolved'),
});

/** What came to its end for good. What ran out of days and was opened again has not. */
const atLast: Formula = (count) => {
  const resolved = Math.max(0, count('resolved') - count('reopened'));
  const ranOut = Math.max(0, count('expired') - count('reopenedExpired'));
  return { part: resolved, of: resolved + ranOut + count('ended') + count('withdrawn') };
};

/** Questions that the machine or the help page answered, beside those that became tickets. */
const byItself: Formula = (count) => {
  const answered = count('machineAnswered') + count('pageHelped');
  return { part: answered, of: answered + count('opened') };
};

const onDuty: Formula = (count) => ({
  part: count('dutyMillis'),
  of: count('dutyMillis') + count('silentMillis') + count('breakMillis'),
});

/** Averages and shares: this by that. A share is 1 at most: what ends today may have begun yesterday. */
const RATIOS: Readonly<Partial<Record<FigureId, Formula>>> = {
  firstResponse: ratio('firstMillis', 'firsts'),
  replyIn3Minutes: ratio('waitsIn3Minutes', 'waits'),
  oneContact: stood,
  finalResolution: atLast,
  csat: ratio('stars', 'ratings'),
  csatResponse: ratio('ratings', 'resolved'),
  selfService: byItself,
  toHuman: ratio('openedInTalk', 'conversations'),
  firstInTalk: ratio('firstInTalkMillis', 'firstsInTalk'),
  firstIn2Minutes: ratio('firstsIn2Minutes', 'firsts'),
  firstVip: ratio('firstOfVipMillis', 'firstsOfVip'),
  promisesKept: ratio('promisesKept', 'promises'),
  utilisation: onDuty,
};
const COUNTS: Readonly<Partial<Record<FigureId, Counter>>> = { conversations: 'conversations', opened: 'opened' };
const P90_OF: Readonly<Partial<Record<FigureId, TimesName>>> = { firstResponse: 'first', firstInTalk: 'firstInTalk' };

/** What a cell says of a figure; undefined of one that no cell can say. */
export function valueIn(cell: Cell, id: FigureId): FigureValue | undefined {
  const count: Count = (counter) => cell.counts[counter] ?? 0;
  const counter = COUNTS[id];
  if (counter) return { value: count(counter), from: count(counter) };
  const formula = RATIOS[id];
  if (!formula) return undefined;
  const { part, of } = formula(count);
  if (of <= 0) return { from: 0 };
  const value = specOf(id).unit === 'share' ? Math.min(1, part / of) : part / of;
  return { value, from: of, ...p90In(cell, id) };
}

/** The figures that are measured, not counted; undefined of all others, and where nothing was measured. */
export function measuredOf({ longestWaitMillis, faqRefreshed }: Measured, id: FigureId): FigureValue | undefined {
  if (id === 'longestWait' && longestWaitMillis !== undefined) {
    return { value: longestWaitMillis, from: longestWaitMillis > 0 ? 1 : 0 };
  }
  if (id === 'faqRefreshed' && faqRefreshed && faqRefreshed.articles > 0) {
    return { value: faqRefreshed.share, from: faqRefreshed.articles };
  }
  return undefined;
}

function p90In({ times }: Cell, id: FigureId): { readonly p90?: number } {
  const name = P90_OF[id];
  const known = name && times[name];
  const p90 = known && countOf(known) > 0 ? timeOfShare(known, 0.9) : undefined;
  return p90 === undefined ? {} : { p90: Math.round(p90) };
}
