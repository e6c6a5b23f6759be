import { fileExtensionOf } from '../../../domain/kernel';
import { call, newKey } from '../call';

/** Where the cloud lets this person put files of these names, in their order. */
export async function uploadPaths(names: readonly string[]): Promise<readonly string[]> {
  const { paths } = await call('shopper', 'upload.prepare', { key: newKey(), extensions: names.map(fileExtensionOf) });
  return paths;
}
