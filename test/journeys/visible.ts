import type { Locator } from 'playwright-core';

/** The one on the page in front: pages behind it are still there. */
export const visible = (locator: Locator): Locator => locator.filter({ visible: true }).first();
