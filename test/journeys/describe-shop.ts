import { insideTests } from '../inside-tests';
import { complaints, openShop } from './journey-world';
import type { Shop, ShopOptions } from './open-shop';
import type { StagePage } from './stage-page';

/** A suite with a shop of its own, empty of people. What a page complains of fails the test in which it did. */
export function describeShop(title: string, body: (shop: Shop) => void, options: ShopOptions = {}): void {
  describe(title, () => {
    let running: Shop | undefined;
    beforeAll(async () => {
      running = await openShop(options);
    });
    afterAll(() => running?.close());
    afterEach(() => expect(complaints).toEqual([]));
    body(insideTests('the shop', () => running));
  });
}

/** The same with its three phones before one's eyes. */
export function describeStage(title: string, body: (stage: StagePage, shop: Shop) => void): void {
  describeShop(title, (shop) => {
    let running: StagePage | undefined;
    beforeAll(async () => {
      running = await shop.openStage();
    });
    body(
      insideTests('the stage', () => running),
      shop,
    );
  });
}
