import { scopeOf } from '../../../domain/canned';
import { type Migration, overEach } from './migration';

/** A prepared reply says whose it is; what was there before belongs to the shop. */
export const cannedScope: Migration = {
  number: 12,
  name: 'canned-scope',
  step: overEach('canned_replies', ({ scope }) =>
    scope === undefined ? { scope: scopeOf({ of: 'shop' }) } : undefined,
  ),
};
