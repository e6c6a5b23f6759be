import { maskText } from '../../compliance';
import { normalise } from '../matching';

/** Why an answer did not help, when the shopper says. */
export const NOT_HELPED_REASONS = ['unclear', 'wrong', 'not_my_case', 'other'] as const;
export type NotHelpedReason = (typeof NOT_HELPED_REASONS)[number];

/** What became of words that found no answer: nothing was shown, it was refused, or what was shown did not help. */
export const MISS_OUTCOMES = ['none', 'refused', 'not_helped'] as const;
export type MissOutcome = (typeof MISS_OUTCOMES)[number];

/** What happened on a phone. Nothing in it tells who. */
export type FaqEvent =
  | { readonly type: 'view' | 'helped'; readonly articleId: string }
  | { readonly type: 'not_helped'; readonly articleId: string; readonly reason?: NotHelpedReason }
  | { readonly type: 'handoff'; readonly articleId?: string }
  | { readonly type: 'miss'; readonly text: string; readonly outcome: MissOutcome };

/** Counts by their place in a day's record: `articles.<id>.views`, `totals.handoffs`, `reasons.unclear`, `minutes.<minute>.<id>`, … */
export type DayCounts = Readonly<Record<string, number>>;

const COUNTED = {
  view: 'views',
  helped: 'helped',
  not_helped: 'notHelped',
  handoff: 'handoffs',
  miss: 'misses',
} as const;

/**
 * What a batch of events adds to its day. Articles that are not published count in the totals only.
 *
 * @param minute in which the batch came, counted from the epoch
 */
export function dayCounts(events: readonly FaqEvent[], publishedIds: ReadonlySet<string>, minute: number): DayCounts {
  const counts = new Map<string, number>();
  const count = (place: string) => counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const event of events) {
    count(`totals.${COUNTED[event.type]}`);
    if (event.type === 'miss') continue;
    if (event.articleId !== undefined && publishedIds.has(event.articleId)) {
      count(`articles.${event.articleId}.${COUNTED[event.type]}`);
      if (event.type === 'view') count(`minutes.${minute}.${event.articleId}`);
    }
    if (event.type === 'not_helped' && event.reason) count(`reasons.${event.reason}`);
  }
  return Object.fromEntries(counts);
}

/** Words that found nothing, with personal numbers masked. */
export interface Miss {
  /** What the words come down to: equal for what differs only in how it is typed. */
  readonly plain: string;
  readonly text: string;
  readonly outcomes: Readonly<Partial<Record<MissOutcome, number>>>;
}

/** The missed words of a batch, equal ones together. Words that say nothing (「？？」) are left out. */
export function missesOf(events: readonly FaqEvent[]): Miss[] {
  const misses = new Map<string, Miss>();
  for (const event of events) {
    if (event.type !== 'miss') continue;
    const text = maskText(event.text);
    const plain = normalise(text);
    if (plain === '') continue;
    const { outcomes, ...known } = misses.get(plain) ?? { plain, text, outcomes: {} };
    misses.set(plain, {
      ...known,
      outcomes: { ...outcomes, [event.outcome]: (outcomes[event.outcome] ?? 0) + 1 },
    });
  }
  return [...misses.values()];
}
