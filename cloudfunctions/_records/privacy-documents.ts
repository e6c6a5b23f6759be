import type { Millis } from '../../domain/kernel';
import type { Base } from './base';

/** That a shopper asked for what is kept of them to be deleted, and how far that is. `_id` derives from the openid. */
export interface ErasureDoc extends Base {
  /** Empty once it is done. */
  readonly shopperId: string;
  readonly askedAt: Millis;
  readonly isFinished: boolean;
}
