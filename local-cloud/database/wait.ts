import { setTimeout as pause } from 'node:timers/promises';
import { CloudError } from '../cloud-error';

/** A plain write waits this long, in real time, for transactions that hold the document. */
const LONGEST_WAIT_MILLIS = 5_000;
/** A transaction can also end by the cloud's clock, of which nobody tells: so it is looked at again this often. */
const LOOK_AGAIN_MILLIS = 20;

/** The waiting of one request. */
export class Wait {
  private readonly startedAt = performance.now();

  /** Waits for a transaction's end, or a moment. Throws when the whole wait has become too long. */
  async for(ended: Promise<void>): Promise<void> {
    if (performance.now() - this.startedAt > LONGEST_WAIT_MILLIS) {
      throw new CloudError('DATABASE_TIMEOUT', 'a transaction holds the document for too long');
    }
    await Promise.race([ended, pause(LOOK_AGAIN_MILLIS)]);
  }
}
