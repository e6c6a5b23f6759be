import { setTimeout as sleep } from 'node:timers/promises';
import { SCHEMA_VERSION } from '../../cloudfunctions/jobs/migrations/schema-version';
import { openDocuments } from '../cloud/documents';
import { readInfo } from '../cloud/find-environment';
import { backup } from './backup';
import { type DeployOptions, deploy } from './deploy';
import { type CommandContext, openApiOf } from './survey';

/** Between looks: `jobs` runs each minute. */
const LOOK_MILLIS = 10_000;
/** An hour. A shop of many records takes some minutes. */
const MOST_LOOKS = 360;

/**
 * Brings a shop to this version: a backup, then everything that it needs, then waits until its records are of this version's
 * shape. The shop goes on meanwhile, as functions read both shapes.
 *
 * @returns whether all of it is done
 */
export async function upgrade(context: CommandContext, folder: string, options: DeployOptions): Promise<boolean> {
  const { terminal, pauses } = context;
  await backup(context, folder);
  if (!(await deploy(context, options))) return false;
  const api = openApiOf(context);
  const documents = openDocuments(api, (await readInfo(api)).databaseTag);
  let last = -1;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const version = Number((await documents.get('settings', 'schema'))?.version ?? 0);
    if (version >= SCHEMA_VERSION) {
      terminal.say(`Records are of version ${version}.`);
      return true;
    }
    if (version !== last)
      terminal.say(`Records are of version ${version} of ${SCHEMA_VERSION}; jobs goes on each minute …`);
    last = version;
    await sleep(pauses?.looks ?? LOOK_MILLIS);
  }
  terminal.say('The records are not migrated yet. It goes on by itself; npm run doctor says how far it is.');
  return false;
}
