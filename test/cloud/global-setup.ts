import { resolve } from 'node:path';
import { installCloudTools } from '../../deployment/cloud/install.mjs';
import { bundleOnce } from './bundle-functions';

/** Bundles the functions once, before any worker starts; and installs, once a clone, what deployments are tested with. */
export default async function setup(): Promise<void> {
  await Promise.all([bundleOnce(), installCloudTools(resolve(__dirname, '../..'))]);
}
