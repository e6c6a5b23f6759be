import type { TicketFactName } from '../events';
import { MINUTE, type Millis, SECOND } from '../kernel';
import { FEW_STARS, FIRST_WITHIN, REPLY_WITHIN } from '../rollups';
import type { MemberTier } from '../shop';
import type { FigureId } from './figure-table';
import type { BoardChannel } from './ranges';

/** What tickets stand behind a figure: those to which this happened, and no others. */
export interface Behind {
  /** `clock.stopped` is written by builds that promise. */
  readonly facts: readonly (TicketFactName | 'clock.stopped')[];
  readonly isFirst?: true;
  readonly isMet?: false;
  readonly waitedOver?: Millis;
  readonly starsUpTo?: number;
  /** Not what had run out of days by itself. */
  readonly notExpired?: true;
  readonly channel?: BoardChannel;
  readonly tier?: MemberTier;
}

/** Of shares and averages what pulls them down, of counts what is counted. A figure that is not here has none. */
export const BEHIND: Readonly<Partial<Record<FigureId, Behind>>> = {
  opened: { facts: ['created'] },
  firstResponse: { facts: ['replied'], isFirst: true, waitedOver: FIRST_WITHIN },
  replyIn3Minutes: { facts: ['replied'], waitedOver: REPLY_WITHIN },
  oneContact: { facts: ['reopened'], notExpired: true },
  finalResolution: { facts: ['expired', 'ended', 'withdrawn'] },
  csat: { facts: ['rated'], starsUpTo: FEW_STARS + 1 },
  toHuman: { facts: ['created'], channel: 'conversation' },
  firstInTalk: { facts: ['replied'], isFirst: true, waitedOver: 20 * SECOND, channel: 'conversation' },
  firstIn2Minutes: { facts: ['replied'], isFirst: true, waitedOver: 2 * MINUTE },
  firstVip: { facts: ['replied'], isFirst: true, waitedOver: 45 * SECOND, tier: 'gold' },
  promisesKept: { facts: ['clock.stopped'], isMet: false },
};
