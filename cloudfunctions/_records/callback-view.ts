import type { TicketDoc } from './documents';

/** The wish to be called as both sides read it; the number masked. */
export const callbackView = ({ maskedPhone, wishedAt, calledAt }: NonNullable<TicketDoc['callback']>) => ({
  maskedPhone,
  wishedAt: wishedAt ?? undefined,
  calledAt,
});
