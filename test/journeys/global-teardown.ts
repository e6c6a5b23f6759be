import { forgetSeeded } from './seeded-shop';

/** Takes away what the set-up made. */
export default function teardown(): void {
  forgetSeeded();
}
