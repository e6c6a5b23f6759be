import * as v from 'valibot';
import { TOPICS } from '../domain/events';
import { MEMBER_TIERS } from '../domain/shop';

const nameOf = v.optional(v.string());
const namesOf = <W extends string>(words: readonly W[]) =>
  v.object(Object.fromEntries(words.map((word) => [word, nameOf])) as Record<W, typeof nameOf>);

/** Words of the shop's own for ours, where it has set any. */
export const ownWords = {
  tierNames: v.optional(namesOf(MEMBER_TIERS)),
  topicNames: v.optional(namesOf(TOPICS)),
  /** For who reads English. */
  tierNamesEnglish: v.optional(namesOf(MEMBER_TIERS)),
  topicNamesEnglish: v.optional(namesOf(TOPICS)),
};
