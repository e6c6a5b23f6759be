import type { Topic } from '../events';
import type { Candidate } from './choose';
import { type Cap, hasRoom, unitsOf } from './load';

/** Whether somebody is there for a topic by name: who answers all of them is nobody's expert. */
export const isExpert = ({ skills }: Pick<Candidate, 'skills'>, topic: Topic): boolean =>
  skills?.includes(topic) ?? false;

/**
 * Who of those that are there knows a topic best, for passing it on to in one tap: the least loaded, then who was given something
 * longest ago; by their ids at last. Undefined where nobody has room.
 */
export function bestExpert(
  topic: Topic,
  candidates: readonly Candidate[],
  { cap, exceptId }: { readonly cap: Cap; readonly exceptId: string | null },
): Candidate | undefined {
  const [best] = candidates
    .filter((one) => one.id !== exceptId && isExpert(one, topic) && hasRoom(one.load, 'conversation', cap))
    .sort((a, b) => unitsOf(a.load, cap) - unitsOf(b.load, cap) || a.givenAt - b.givenAt || (a.id < b.id ? -1 : 1));
  return best;
}
