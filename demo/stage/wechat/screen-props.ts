import type { OfferedCard } from '../api';
import type { Language } from '../language';

export type WechatPlace = 'list' | 'conversation' | 'notices';

export interface WechatScreenProps {
  readonly openid: string;
  readonly shopName: string;
  readonly now: number;
  readonly language: Language;
  readonly place: WechatPlace;
  readonly onPlace: (place: WechatPlace) => void;
  /** The card that the contact button brought along. */
  readonly offered: OfferedCard | undefined;
  readonly onOfferTaken: () => void;
  /** Opens a page of the mini program, from a notice, a card or a link. */
  readonly onOpenPage: (path: string) => void;
  /** Counts up whenever something may have come. */
  readonly news: number;
}
