import { sealInTicket } from '../../_records/ticket-texts';
import { isSealed } from '../../_sdk';
import { type Migration, overEach } from './migration';

/** Why a ticket rests is typed by somebody, and stood there for everybody with the database to read. */
export const sealedHolds: Migration = {
  number: 5,
  name: 'sealed-holds',
  step: overEach('tickets', ({ _id, holdReason }) =>
    typeof holdReason === 'string' && !isSealed(holdReason)
      ? { holdReason: sealInTicket(_id, 'hold', holdReason) }
      : undefined,
  ),
};
