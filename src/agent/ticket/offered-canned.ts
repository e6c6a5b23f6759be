import { isCourtesy, type MatchEntry, type Ranker, rankerInSteps } from '../../../domain/faq/matching';
import type { Steps } from '../../../domain/kernel';
import { isMereThanks } from '../../../domain/ticket';
import type { CannedReply } from './canned';

/** More would be a list to read instead of one to tap. */
const MOST = 3;
/**
 * From this score on a reply is clearly meant: measured with the seed's replies, where no sentence about something else comes to
 * it (`test/src/agent/offered-canned.spec.ts`).
 */
const CLEAR_FROM = 9;

/** The prepared replies that clearly fit somebody's words, best first. */
export type Offer = (words: string) => readonly string[];

/** What a reply is about, as its title and its shortcut say it; its text is an answer, which no question resembles. */
function entryOf({ id, title, english, shortcut }: CannedReply): MatchEntry {
  const parts = title.split(/[：:，,·/]/).map((part) => part.trim());
  return {
    id,
    question: title,
    similar: parts.filter((part) => part !== '' && part !== title),
    keywords: shortcut ? [shortcut] : [],
    ...(english?.title && { english: { question: english.title, similar: [] } }),
  };
}

/** Lays the replies out for the matcher, in steps between which a page draws. Answers by their ids. */
export function* offerInSteps(replies: readonly CannedReply[]): Steps<Offer> {
  const ranker: Ranker = yield* rankerInSteps(replies.map(entryOf));
  return (words) => {
    if (words.trim() === '' || isCourtesy(words) || isMereThanks(words)) return [];
    return ranker
      .rank(ranker.index.read(words), {})
      .filter(({ score }) => score >= CLEAR_FROM)
      .slice(0, MOST)
      .map(({ id }) => id);
  };
}
