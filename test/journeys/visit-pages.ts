import { type ShownPage, shownPages } from '../../demo/screenshots/shown-pages';
import type { Shop } from './open-shop';
import type { Phone } from './phone';

export interface Visits {
  readonly size?: { readonly width: number; readonly height: number };
  /** Phones that go through the pages side by side; 1 unless given. */
  readonly phonesAtOnce?: number;
}

/**
 * Shows `look` every page of the mini program and a phone for it, on which nothing is kept of the page before. What is
 * loaded of the mini program stays with the phone, so all its pages but the first come quickly.
 */
export async function visitPages(
  shop: Shop,
  { size, phonesAtOnce = 1 }: Visits,
  look: (phone: Phone, page: ShownPage) => Promise<void>,
): Promise<void> {
  const left = [...shownPages(shop.demo.cloud)];
  const visit = async (): Promise<void> => {
    const first = left[0];
    if (!first) return;
    const phone = await shop.openPhone(first.openid, first.path, size);
    await phone.rest();
    await phone.page.addInitScript(() => localStorage.clear());
    for (let next = left.shift(); next; next = left.shift()) await look(phone, next);
    await phone.breakUp();
  };
  await Promise.all(Array.from({ length: phonesAtOnce }, visit));
}
