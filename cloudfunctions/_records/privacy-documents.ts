import type { Millis } from '../../domain/kernel';
import type { Base } from './base';

/** That a shopper asked for what is kept of them to be deleted, and how far that is. `_id` derives from the openid. */
export interface ErasureDoc extends Base {
  /** Empty once it is done. */
  readonly shopperId: string;
  readonly askedAt: Millis;
  readonly isFinished: boolean;
}

/** Who said something of an export, and when: `at` is compared with since when they have the right. */
export interface ExportVoice {
  readonly id: string;
  readonly name: string;
  readonly at: Millis;
}

/** That an admin asks for tickets as a file, what another said to it, and how far it is made. */
export interface ExportRequestDoc extends Base {
  readonly asked: ExportVoice;
  /** Those something happened to last in this time. */
  readonly fromAt: Millis;
  readonly untilAt: Millis;
  /** Null: of every team. */
  readonly teamId: string | null;
  /** Where it is of one shopper: a ticket of theirs, through which they are found as long as it leads to anybody. Absent: of all. */
  readonly ofTicket?: { readonly id: string; readonly number: string };
  readonly format: 'csv' | 'xlsx';
  readonly standing: 'waiting' | 'approved' | 'refused' | 'cancelled';
  readonly decided: ExportVoice | null;
  /** Where there was no other admin to ask: from when on it is made without one. Null: it needs one. */
  readonly aloneFromAt: Millis | null;
  /** What is made of it, part by part. */
  readonly parts: readonly { readonly path: string; readonly count: number }[];
  /** Where the next part begins; null before the first and after the last. */
  readonly cursor: string | null;
  readonly isMade: boolean;
}
