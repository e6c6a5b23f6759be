import type { JobTime } from '../_entry';
import { settingsNow } from './known-now';
import { MIGRATIONS, migrate } from './migrations';

/** Migrates the shop's records where they are not of this build. No database call of its own where they are. Returns how many steps were taken. */
export async function migrateWhatIsOld(time: JobTime): Promise<number> {
  const { schema } = await settingsNow(time);
  if (schema?.version === MIGRATIONS.length) return 0;
  try {
    return await migrate(MIGRATIONS, time.clock, time.endsAt);
  } finally {
    settingsNow.forget(time);
  }
}
