import { forgetBundles } from './bundle-functions';

/** Takes away what the set-up made. */
export default function teardown(): void {
  forgetBundles();
}
