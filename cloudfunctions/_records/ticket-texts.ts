import { maskText } from '../../domain/compliance';
import { type Sealed, shortened } from '../../domain/kernel';
import { isSealed, seal, unseal } from '../_sdk';
import type { EntryDoc, TicketDoc } from './documents';

/** What a list shows of a message without words, as WeChat does. */
const ONLY_PICTURES = '[图片]';
/** Characters of a text that a list shows. */
const PREVIEW_CHARS = 60;

/** The texts that are sealed in a ticket, each in its own field. */
type TicketText = 'preview' | 'subject' | 'searched' | 'phone' | 'comment' | 'handover' | 'hold' | 'address';

export function sealInTicket(ticketId: string, field: TicketText, text: string): Sealed {
  return seal(text, `tickets/${ticketId}/${field}`);
}

export function unsealInTicket(ticket: TicketDoc, field: TicketText, sealed: Sealed): string {
  return unseal(sealed, `tickets/${ticket._id}/${field}`);
}

/** Why it rests, as its shopper reads it. What an earlier version wrote is plain until migration 5 has come by. */
export function holdReasonOf(ticket: TicketDoc): string | undefined {
  const { holdReason } = ticket;
  if (holdReason === null) return undefined;
  return isSealed(holdReason) ? unsealInTicket(ticket, 'hold', holdReason) : holdReason;
}

export function sealInEntry(entryId: string, text: string): Sealed {
  return seal(text, `ticket_entries/${entryId}`);
}

export function unsealInEntry(entry: EntryDoc, sealed: Sealed): string {
  return unseal(sealed, `ticket_entries/${entry._id}`);
}

const englishPlace = (entryId: string): string => `ticket_entries/${entryId}/english`;

export const sealEnglish = (entryId: string, text: string): Sealed => seal(text, englishPlace(entryId));

/** What the shop said in English as well; undefined where it did not. */
export const englishIn = ({ _id, english }: EntryDoc): string | undefined =>
  english && unseal(english, englishPlace(_id));

/** What the queue shows of a shopper's message. Masked before it is cut: half a phone number is still one. */
export function sealPreview({ _id, order }: Pick<TicketDoc, '_id' | 'order'>, text: string): Sealed {
  return sealInTicket(_id, 'preview', firstWords(maskText(text, order?.numbers)));
}

/** As the queue shows them. Masked again: what lies there was masked by the rules of the day it was written. */
export const previewOf = (ticket: TicketDoc): string =>
  maskText(unsealInTicket(ticket, 'preview', ticket.preview), ticket.order?.numbers);

/** What a list shows of one ticket, as another has it from now on. */
export const resealedPreview = (from: TicketDoc, into: TicketDoc): Sealed =>
  sealInTicket(into._id, 'preview', previewOf(from));

/** As `sealPreview`, of a message that was written already. */
export const resealedWords = (entry: EntryDoc, ticket: Pick<TicketDoc, '_id' | 'order'>): Sealed =>
  sealPreview(ticket, entry.text === null ? '' : unsealInEntry(entry, entry.text));

/** The phone that was left in one ticket, as another has it from now on. */
export function resealedPhone(from: TicketDoc, into: TicketDoc): Sealed {
  if (!from.callback) throw new RangeError('a ticket without a phone');
  return sealInTicket(into._id, 'phone', unsealInTicket(from, 'phone', from.callback.phone));
}

/** As `previewOf`, of the words a colleague passed a ticket on with. */
export function handoverWordsOf(ticket: TicketDoc): string | undefined {
  const words = ticket.handover?.words;
  return words ? maskText(unsealInTicket(ticket, 'handover', words)) : undefined;
}

/** What the queue shows of the words a colleague passed a ticket on with. */
export function sealHandover(ticketId: string, text: string): Sealed {
  return sealInTicket(ticketId, 'handover', firstWords(maskText(text)));
}

/** What the shopper's own list shows of a ticket. */
export function sealSubject(ticketId: string, text: string): Sealed {
  return sealInTicket(ticketId, 'subject', firstWords(text));
}

/** The beginning of a text in one line. */
function firstWords(text: string): string {
  if (text === '') return ONLY_PICTURES;
  return shortened(text.replace(/\s+/g, ' ').trim(), PREVIEW_CHARS);
}
