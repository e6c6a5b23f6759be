import { TestEnvironment } from 'jest-environment-jsdom';
import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { TEMPLATES } from '../../demo/cloud-of-shop';
import { seedCloud } from '../../demo/seed-cloud';
import { createTestCloud, type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { deskCloud } from '../cloudfunctions/desk-cloud';

/**
 * A browser's world for the phone, and outside of it the demo's shop in a real local cloud with our real functions: the
 * two meet only where a phone and a cloud do. Tests find the cloud as `shopCloud`.
 */
export default class ShopEnvironment extends TestEnvironment {
  private cloud: TestCloud | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    const functions = deskCloud(['shopper', 'agent', 'merchant', 'exchange']);
    this.cloud = await createTestCloud({ ...functions, collections: COLLECTIONS, templates: TEMPLATES });
    await seedCloud(this.cloud, testStartAt);
    Object.assign(this.global, { shopCloud: this.cloud });
  }

  override async teardown(): Promise<void> {
    await this.cloud?.close();
    await super.teardown();
  }
}
