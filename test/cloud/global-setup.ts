import { bundleOnce } from './bundle-functions';

/** Bundles the functions once, before any worker starts. */
export default function setup(): Promise<void> {
  return bundleOnce();
}
