import { forgetBundles } from '../cloud/bundle-functions';
import { forgetSeeded } from './seeded-shop';

/** Takes away what the set-up made, but for the built app, which is kept for the next run. */
export default function teardown(): void {
  forgetBundles();
  forgetSeeded();
}
