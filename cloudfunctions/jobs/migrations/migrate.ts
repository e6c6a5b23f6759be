import type { Clock } from '../../../domain/kernel';
import { get, transact } from '../../_records';
import type { SchemaSettings } from '../../_records/documents';
import { log } from '../../_sdk';
import type { Migration } from './migration';

const FROM_THE_FIRST: SchemaSettings = { _id: 'schema', version: 0, cursor: null, v: 0 };

/**
 * Takes the shop's records from the version they stand at to that of the last migration, one after the other, each once.
 * How far it came is kept after every step, so that the next run goes on there. Returns how many steps were taken.
 */
export async function migrate(migrations: readonly Migration[], clock: Clock, endsAt: number): Promise<number> {
  const target = migrations.length;
  for (let steps = 0; ; steps += 1) {
    const schema = await readSchema();
    if (schema.version > target)
      log('warn', 'the records are newer than this build', { version: schema.version, target });
    const migration = migrations[schema.version];
    if (!migration || clock() >= endsAt) return steps;
    const cursor = await migration.step(schema.cursor);
    if (await moveOn(schema, cursor)) {
      if (cursor === null) log('info', 'migrated', { version: migration.number, name: migration.name });
    }
  }
}

async function readSchema(): Promise<SchemaSettings> {
  return ((await get('settings', 'schema')) as SchemaSettings | undefined) ?? FROM_THE_FIRST;
}

/** Notes a step, unless another run has noted one meanwhile: whose is kept does not matter, for steps may be repeated. */
function moveOn(from: SchemaSettings, cursor: string | null): Promise<boolean> {
  return transact(async (transaction) => {
    const stored = ((await transaction.get('settings', 'schema')) as SchemaSettings | undefined) ?? FROM_THE_FIRST;
    if (stored.v !== from.v) return false;
    const version = cursor === null ? from.version + 1 : from.version;
    await transaction.set('settings', { _id: 'schema', version, cursor, v: from.v + 1 });
    return true;
  });
}
