import { VIA_PARAM, type Via } from '../handoff';
import { pagePath } from '../kernel';

/** Places outside the mini program from which a shop leads people to help, in the order in which they are shown. */
export const LINK_PLACES = [
  'shipping',
  'channels',
  'live',
  'official_account',
  'email',
  'sms',
] as const satisfies readonly Via[];
export type LinkPlace = (typeof LINK_PLACES)[number];

/**
 * What is entered at a place: the help page, which then knows from where somebody comes. Stays once released, as WeChat keeps it for
 * weeks. `&orderId=` behind it makes it about an order; WeChat's shipping message adds the payment by itself.
 */
export const linkPath = (place: LinkPlace): string => pagePath('help', { [VIA_PARAM]: place });
