import { chinaDay, MINUTE, type Millis, startOfChinaDay } from '../../domain/kernel';
import { changesBetween, moreThanUsual, OPERATIONS, WATCHED, type Watched } from '../../domain/operations';
import { settingOf } from '../../domain/settings';
import { addIfAbsent, deskSettings, findMany } from '../_records';
import { command, stableId } from '../_sdk';

/** Lines of a day that are counted; where there are more, somebody did more than usual among the newest. */
const MOST = 1_000;
/** The last of a day are looked at once it is over. */
const AFTER_MIDNIGHT: Millis = 15 * MINUTE;

/**
 * Looks at what members did today by the lines of the operation log and the nights' counts, and writes a line for whoever did more than
 * usual: one a day, member and kind. Nobody is held up. Returns how many did.
 */
export async function watchUse(now: Millis): Promise<number> {
  const settings = await deskSettings(now);
  const day = chinaDay(now - AFTER_MIDNIGHT);
  const since = startOfChinaDay(day);
  const linesOf = (kind: string) =>
    findMany(
      'audit_log',
      { kind, createdAt: command.gte(since) },
      { orderBy: [['createdAt', 'desc']], atMost: MOST, fields: ['memberId', 'memberName'] },
    );
  const [reveals, exported, nights] = await Promise.all([
    linesOf('reveals'),
    linesOf('exports'),
    findMany('night_reads', { day }, { orderBy: [['createdAt', 'asc']], atMost: MOST }),
  ]);
  const night = nights.flatMap(({ memberId, memberName, seen }) =>
    Object.keys(seen).map(() => ({ memberId, memberName })),
  );
  const found = (Object.entries({ reveals, exports: exported, night }) as [Watched, typeof night][]).flatMap(
    ([watched, done]) => moreThanUsual(done, settingOf(settings, WATCHED[watched])).map((one) => ({ ...one, watched })),
  );
  for (const { memberId, memberName, watched, count } of found) {
    const action = `chores/unusual.${watched}` as const;
    await addIfAbsent('audit_log', {
      ...{ _id: stableId('unusual', watched, memberId, String(day)), createdAt: now, updatedAt: now, v: 1 },
      ...{ memberId, memberName, action, kind: OPERATIONS[action], targetId: null },
      changes: changesBetween(undefined, { count }),
    });
  }
  return found.length;
}
