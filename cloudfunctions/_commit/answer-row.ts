import type { Millis } from '../../domain/kernel';
import type { OutboxDoc, TurnDoc } from '../_records/documents';
import { stableId } from '../_sdk';
import { NO_TICKET, outboxRow } from './outbox-row';

interface Said {
  readonly isHandover: boolean;
  /** Says to whom this ticket is of that they wait still: nothing of it once somebody took it. */
  readonly waitsAs?: string;
  /** A model's words. */
  readonly isModel?: true;
  /** Said later than this it would be in the way. */
  readonly untilAt: Millis;
  readonly now: Millis;
}

/** What a turn of the machine leaves to say, leased to the call that took it. */
export function answerRow(
  to: string,
  { _id, talkId, number, kind, reply }: TurnDoc,
  { isHandover, waitsAs, isModel, untilAt, now }: Said,
): OutboxDoc {
  return outboxRow({
    id: `o${stableId('outbox', _id)}`,
    to,
    ticketId: NO_TICKET,
    ticketNumber: '',
    effects: [
      {
        ...{ type: 'answer', turnId: _id, talkId, number, isHandover, isWelcome: kind === 'entered', untilAt },
        ...(waitsAs !== undefined && { waitsAs }),
        ...(isModel && { isModel }),
        ...(reply !== null && { reply }),
        status: 'queued',
        reason: null,
      },
    ],
    now,
  });
}
