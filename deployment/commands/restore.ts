import { type BackupManifest, isWhole, readBackupManifest, readCollectionFile } from '../cloud/backup-files';
import { SEEDS } from '../cloud/declared';
import { type CloudDocuments, type Document, openDocuments } from '../cloud/documents';
import { findEnvironment, readCollectionNames, readInfo } from '../cloud/find-environment';
import { findShopKeys } from '../cloud/shop-keys';
import { CommandError } from '../cloud/target';
import { type Keys, keysOfVariables } from '../environment/keys';
import { opens, sealedTextsIn } from '../environment/sealed-texts';
import { type CommandContext, openApiOf, sayTarget } from './survey';

const BATCH = 50;
const BATCH_BYTES = 1024 * 1024;

/**
 * Puts a backup's records back. Everything is looked at before the first write: that the files are whole, that the keys are
 * there and open what is in them, that the environment is the one of the backup or has no shop's records. May be run again.
 *
 * @throws CommandError before anything was written
 */
export async function restore(context: CommandContext, folder: string, isSure: boolean): Promise<boolean> {
  const { target, terminal } = context;
  sayTarget(context);
  const manifest = readBackupManifest(folder);
  const api = openApiOf(context);
  const info = await readInfo(api);
  const documents = openDocuments(api, info.databaseTag);
  const there = await readCollectionNames(api, info);
  const missing = Object.keys(manifest.collections).filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new CommandError(`${target.envId} has no ${missing.join(', ')} yet: npm run deploy first.`);
  await requireFiles(folder, manifest);
  await requireKeys(context, folder, manifest);
  if (manifest.environment !== target.envId) await requireEmpty(documents, manifest, target.envId);

  const all = Object.values(manifest.collections).reduce((sum, { count }) => sum + count, 0);
  const question = `Put ${all} records of ${manifest.environment}, ${manifest.at}, into ${target.envId}?`;
  if (!isSure && !(await terminal.confirm(question))) {
    terminal.say('Nothing was changed. Say --yes where nobody can answer.');
    return false;
  }
  for (const name of Object.keys(manifest.collections)) {
    await put(documents, folder, name);
    terminal.say(`  ${name}: ${manifest.collections[name]?.count}`);
  }
  const short: string[] = [];
  for (const [name, { count }] of Object.entries(manifest.collections))
    if ((await documents.count(name)) < count) short.push(name);
  terminal.say(
    short.length === 0
      ? 'All records are there.'
      : `Not all records are there: ${short.join(', ')}. Run the same again.`,
  );
  return short.length === 0;
}

async function requireFiles(folder: string, { collections }: BackupManifest): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(collections))
    if (!(await isWhole(folder, name, sha256)))
      throw new CommandError(`${name} of ${folder} is not as it was written. Nothing was changed.`);
}

/** Looks at each sealed text of the backup until every key has opened one; a key of the same name is not yet the same key. */
async function requireKeys(
  context: CommandContext,
  folder: string,
  { keyIds, collections, environment }: BackupManifest,
): Promise<void> {
  const { keys, inFunctions } = await knownKeys(context);
  const remedy = `npm run deploy -- --env ${context.target.envId} --keys FILE, with the owner’s file of ${environment}`;
  const lacking = keyIds.filter((id) => !keys.keys[id] || !inFunctions.includes(id));
  if (lacking.length > 0)
    throw new CommandError(`Key ${lacking.join(', ')} is not here. First: ${remedy}. Nothing was changed.`);
  const left = new Set(keyIds);
  for (const name of Object.keys(collections)) {
    if (left.size === 0) return;
    for await (const { document } of readCollectionFile(folder, name))
      for (const text of sealedTextsIn(name, document))
        if (left.has(text.keyId) && opens(text, keys)) left.delete(text.keyId);
  }
  if (left.size > 0)
    throw new CommandError(
      `Key ${[...left].join(', ')} does not open what it sealed there. ${remedy}. Nothing was changed.`,
    );
}

async function knownKeys(
  context: CommandContext,
): Promise<{ readonly keys: Keys; readonly inFunctions: readonly string[] }> {
  const { manifest, target, ownerFile } = context;
  const api = openApiOf(context);
  const names = manifest.functions.map(({ name }) => name);
  const { functions } = await findEnvironment(api, await readInfo(api), { collections: [], functions: names });
  const { keys } = findShopKeys(target.envId, ownerFile, functions, { isNewShop: false });
  const ids = functions.map(({ variables }) => Object.keys(keysOfVariables(variables)?.keys ?? {}));
  return { keys, inFunctions: Object.keys(keys.keys).filter((id) => ids.every((some) => some.includes(id))) };
}

/** Into another environment than its own only where no shop has begun: its records would be mixed with those. */
async function requireEmpty(documents: CloudDocuments, { collections }: BackupManifest, envId: string): Promise<void> {
  const isFirst = (id: string) => SEEDS.some((seed) => seed === id) || id.startsWith('lease_');
  for (const name of Object.keys(collections)) {
    const isEmpty =
      name === 'settings' ? (await documents.ids(name)).every(isFirst) : (await documents.count(name)) === 0;
    if (!isEmpty)
      throw new CommandError(
        `${envId} has records of its own in ${name}, and the backup is of another environment. Nothing was changed.`,
      );
  }
}

async function put(documents: CloudDocuments, folder: string, collection: string): Promise<void> {
  let batch: Document[] = [];
  let weight = 0;
  const flush = async () => {
    if (batch.length > 0) await documents.put(collection, batch);
    batch = [];
    weight = 0;
  };
  for await (const { document, bytes } of readCollectionFile(folder, collection)) {
    if (batch.length >= BATCH || weight + bytes > BATCH_BYTES) await flush();
    batch.push(document);
    weight += bytes;
  }
  await flush();
}
