import { openBackupFolder, openCollectionFile, writeBackupManifest } from '../cloud/backup-files';
import { CloudApiError } from '../cloud/cloud-api';
import { type CloudDocuments, type Document, openDocuments } from '../cloud/documents';
import { readCollectionNames, readInfo } from '../cloud/find-environment';
import { sealedTextsIn } from '../environment/sealed-texts';
import { type CommandContext, openApiOf, sayTarget } from './survey';

/** Documents in one request at most; fewer where they are large. */
const PAGE = 100;

/**
 * Writes all records of the shop into a folder, texts sealed as they are. Taken while the shop runs: each record is whole, but
 * two may be of two moments. Files of storage are not in it.
 *
 * @returns where it lies
 */
export async function backup(context: CommandContext, folder: string): Promise<string> {
  const { target, manifest, terminal } = context;
  sayTarget(context);
  const place = openBackupFolder(folder);
  const at = new Date().toISOString();
  const api = openApiOf(context);
  const info = await readInfo(api);
  const there = await readCollectionNames(api, info);
  const documents = openDocuments(api, info.databaseTag);
  const keyIds = new Set<string>();
  const collections: Record<string, { count: number; sha256: string }> = {};
  let schemaVersion: number | null = null;
  for (const { name } of manifest.collections.filter((one) => there.includes(one.name))) {
    const file = openCollectionFile(place, name);
    for await (const page of pagesOf(documents, name)) {
      file.append(page);
      for (const document of page) {
        for (const { keyId } of sealedTextsIn(name, document)) keyIds.add(keyId);
        if (name === 'settings' && document._id === 'schema') schemaVersion = Number(document.version);
      }
    }
    collections[name] = file.end();
    terminal.say(`  ${name}: ${collections[name].count}`);
  }
  writeBackupManifest(place, {
    format: 1,
    environment: target.envId,
    at,
    schemaVersion,
    keyIds: [...keyIds].sort(),
    collections,
  });
  terminal.say(
    `Backup in ${place}. To read it, keys ${[...keyIds].join(', ') || '(none)'} of ${context.ownerFile} are wanted: keep both, apart.`,
  );
  return place;
}

/** A collection by ids. A page that is too large for an answer is asked for again in halves. */
async function* pagesOf(documents: CloudDocuments, collection: string): AsyncGenerator<readonly Document[]> {
  let last: string | undefined;
  let limit = PAGE;
  for (;;) {
    let page: readonly Document[];
    try {
      page = await documents.pageAfter(collection, last, limit);
    } catch (error) {
      if (!(error instanceof CloudApiError) || error.code === undefined || limit === 1) throw error;
      limit = Math.ceil(limit / 2);
      continue;
    }
    if (page.length > 0) yield page;
    if (page.length < limit) return;
    last = page[page.length - 1]?._id;
  }
}
