import { TestEnvironment } from 'jest-environment-jsdom';
import { bringIn } from '../cloud/bring-in';
import type { TestCloud } from '../cloud/describe-cloud';
import { openSeededShop } from './seeded-shop';

/**
 * A browser's world for the phone, and outside of it the demo's shop in a real local cloud with our real functions: the
 * two meet only where a phone and a cloud do. Tests find the cloud as `shopCloud`.
 */
export default class ShopEnvironment extends TestEnvironment {
  private cloud: TestCloud | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    // The platform that this process keeps, so that the shop's functions run on threads that are warm already.
    bringIn(globalThis);
    this.cloud = await openSeededShop();
    Object.assign(this.global, { shopCloud: this.cloud });
  }

  override async teardown(): Promise<void> {
    await this.cloud?.close();
    await super.teardown();
  }
}
