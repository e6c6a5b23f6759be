import type { LocalCloud, LocalCloudOptions } from '../../local-cloud';

type LocalCloudForTests = typeof import('./local-cloud-for-tests');

/** The local cloud that this process has loaded for all its test files, where the environment brought one in. */
const outside = () => (globalThis as { readonly localCloudForTests?: LocalCloudForTests }).localCloudForTests;

/** Opens a local cloud in the test file's own world. Loaded only when it is wanted: most files have theirs outside. */
export async function openHere(options: LocalCloudOptions): Promise<LocalCloud> {
  const { createLocalCloud } = await import('../../local-cloud');
  return createLocalCloud(options);
}

/** Opens a local cloud there, or here where there is none. */
export async function openOutside(options: LocalCloudOptions): Promise<LocalCloud> {
  const platform = outside();
  if (!platform) return openHere(options);
  const { database, ...cloud } = await platform.createLocalCloud({
    startThread: platform.startKeptThread,
    ...options,
  });
  return {
    ...cloud,
    database: {
      ...database,
      // Objects of a test file are of another world than the platform's: it would take none of them for a plain one.
      insert: (collection, documents) => database.insert(collection, structuredClone(documents)),
      find: (collection, query) => database.find(collection, structuredClone(query)),
    },
  };
}
