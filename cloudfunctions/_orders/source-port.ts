import type { PulledOrder, PulledSource, Window } from '../../domain/orders';
import { readOrderCentre } from './order-centre';
import { readStore } from './store-source';

/** A place at WeChat's that orders are gone through. Every call rejects with an Error that has WeChat's `errCode`. */
export interface SourcePort {
  /** Whether it is asked by what changed since the last pass; otherwise by what is not over. */
  readonly isByChange: boolean;
  /** Orders of a window, page by page. It ends by itself, whatever they answer. */
  pages(window: Window): AsyncGenerator<readonly PulledOrder[]>;
  /** One by its id there; undefined where they do not have it. */
  find(theirs: string): Promise<PulledOrder | undefined>;
}

const PORTS: Readonly<Record<PulledSource, SourcePort>> = { wechat: readOrderCentre, store: readStore };

export const portOf = (source: PulledSource): SourcePort => PORTS[source];
