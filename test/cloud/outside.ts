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
  return heardFromOutside(await platform.createLocalCloud({ startHost: platform.startNear, ...options }));
}

/**
 * A cloud of another world than its callers, as they may call it. Objects of a test file are of its own world: the platform would
 * take none of them for a plain one.
 */
export function heardFromOutside({ database, ...cloud }: LocalCloud): LocalCloud {
  return {
    ...cloud,
    database: {
      ...database,
      insert: (collection, documents) => database.insert(collection, structuredClone(documents)),
      find: (collection, query) => database.find(collection, structuredClone(query)),
    },
  };
}
