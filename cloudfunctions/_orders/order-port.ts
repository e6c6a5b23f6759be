import type { AskedSource, PulledOrder } from '../../domain/orders';
import { askForOrder } from './host-function';
import { portOf } from './source-port';

/** Where one order is asked for: of `trade`, which goes through all, no start waits for what only this needs. */
export interface OrderPort {
  /** One by its id there, of this shopper; undefined where they do not have it. Rejects where they would not say. */
  find(theirs: string, shopperId: string): Promise<PulledOrder | undefined>;
}

const HOST: OrderPort = { find: (theirs, shopperId) => askForOrder(shopperId, theirs) };

export const orderPortOf = (source: AskedSource): OrderPort => (source === 'host' ? HOST : portOf(source));
