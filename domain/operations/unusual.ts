import { chinaTime, type Millis } from '../kernel';

/** What is watched for being more than usual, and by which setting from how much on. */
export const WATCHED = { reveals: 'watchReveals', exports: 'watchExports', night: 'watchNightReads' } as const;
export type Watched = keyof typeof WATCHED;

const NIGHT_ENDS = 6;

/** From midnight to six by China's clock: whoever reads then, where nobody is expected to, is asked about it. */
export const isNight = (at: Millis): boolean => chinaTime(at).hour < NIGHT_ENDS;

interface Done {
  readonly memberId: string;
  readonly memberName?: string;
}

/** Who did something so often, with how often; the name as it was said last. */
export function moreThanUsual(
  done: readonly Done[],
  from: number,
): readonly { readonly memberId: string; readonly memberName: string; readonly count: number }[] {
  const counts = new Map<string, { memberName: string; count: number }>();
  for (const { memberId, memberName = '' } of done) {
    const known = counts.get(memberId);
    counts.set(memberId, { memberName: known?.memberName || memberName, count: (known?.count ?? 0) + 1 });
  }
  return [...counts].flatMap(([memberId, found]) => (found.count >= from ? [{ memberId, ...found }] : []));
}
