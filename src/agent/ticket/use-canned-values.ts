import type { CannedReader, CannedValues } from '../../../domain/canned';
// Not by the room's index: that would bring the whole matcher into the desk's package.
import { slotValues } from '../../../domain/faq/reading';
import type { ReaderLanguage } from '../../../domain/kernel';
import { keptDeskSession, type OutputOf } from '../../cloud';

type Ticket = OutputOf<'agent', 'ticket.get'>;

/**
 * What prepared replies can name in this ticket, written in Chinese unless asked for in English. Of the shopper the desk knows one
 * letter of the name, which nobody wants to be called by, so the words behind the bar stand for it.
 */
export function useCannedValues(
  { order, tier }: Pick<Ticket, 'order' | 'tier'>,
  language: ReaderLanguage = 'zh',
): CannedValues {
  const session = keptDeskSession();
  const { 'shopper.tier': _, ...ofOrder } = slotValues(order, tier, undefined, language);
  const shop = (language === 'en' && session?.shopNameEnglish) || session?.shopName;
  return {
    ...ofOrder,
    ...(session && { agent: session.member.name }),
    ...(shop && { shop }),
  };
}

/** To whom they are said here. */
export function useCannedReader(ticket: Pick<Ticket, 'order' | 'tier' | 'packet'>): CannedReader {
  const [zh, en] = [useCannedValues(ticket), useCannedValues(ticket, 'en')];
  return { language: ticket.packet.language ?? 'zh', values: { zh, en } };
}
