import { memberIdOf } from '../cloudfunctions/_records/context';
import { COUNTED_ID, RECOUNT_ID } from '../cloudfunctions/_records/figure-documents';
import { dateOf } from '../domain/calendar';
import { chinaDay, type Millis } from '../domain/kernel';
import { NO_MONTH, sharesOf, withShare } from '../domain/rollups';
import type { LocalCloud } from '../local-cloud';
import { requirePerson } from './seed/find-person';
import { weeksBefore } from './seed/weeks-before';

/** Puts in what was counted of the shop before the demonstration; what its people do then is counted on top. */
export function seedFigures(cloud: LocalCloud, now: Millis): void {
  const weeks = weeksBefore(now, (key) => memberIdOf(requirePerson(key).openid));
  const made = { createdAt: now, updatedAt: now, v: 1 };
  const months = sharesOf(weeks).map(({ id, place, month, items }) => ({
    ...{ _id: id, kind: 'month', ...place, month, upTo: {}, ...made },
    ...withShare(NO_MONTH, items, undefined),
  }));
  const sinceAt = weeks[0]?.position[0] ?? now;
  cloud.database.insert('figures', [
    ...months,
    { _id: COUNTED_ID, kind: 'counted', upTo: {}, sinceAt, ...made },
    { _id: RECOUNT_ID, kind: 'recount', token: null, stage: 'entries', position: null, done: nightsDone(now), ...made },
  ]);
}

/** The nights of the story: what they would count anew happened before there were records of it. */
function nightsDone(now: Millis): string[] {
  const today = chinaDay(now);
  return [today - 1, today].flatMap((night) => [2, 1].map((ago) => `${dateOf(night - ago)}@${dateOf(night)}`));
}
