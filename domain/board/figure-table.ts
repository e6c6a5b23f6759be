import { SECOND } from '../kernel';

/** What a value is: how many; a time in ms; a share of 0 to 1; stars of 1 to 5. */
export type FigureUnit = 'count' | 'millis' | 'share' | 'stars';

/** What a desk holds itself to: no more than, no less than, or between two. In the figure's own unit. */
export type Aim =
  | { readonly is: 'at_most' | 'at_least'; readonly value: number }
  | { readonly is: 'between'; readonly value: number; readonly upTo: number };

interface FigureSpec {
  readonly unit: FigureUnit;
  /** One of those a board shows first; the others stand beside what they belong to. */
  readonly isMain?: true;
  readonly aim?: Aim;
  /** Whether more of it is better; absent: neither is. */
  readonly better?: 'more' | 'less';
  /** Told of the whole shop only: what the machine does belongs to no team. */
  readonly ofShop?: true;
  /** As it is now, whatever the range: it has no history. */
  readonly isNow?: true;
  /** A time, of which the board also says within how much nine of ten lie. */
  readonly hasP90?: true;
}

/**
 * Every figure of the board, in the order in which it shows them. Aims are those of the trade (PRODUCT.md). How each is counted
 * stands in `figure-values.ts`.
 */
export const FIGURE_TABLE = {
  /** Talks that began in WeChat's conversation. */
  conversations: { unit: 'count', isMain: true, ofShop: true },
  /** Tickets that came, by message or handed over by the machine. */
  opened: { unit: 'count', isMain: true },
  /** From the shopper's first word to a person to the first public answer: on average. Two of the twelve, with its P90. */
  firstResponse: { unit: 'millis', isMain: true, better: 'less', hasP90: true },
  /** Of all waits that ended, with an answer or without: those answered within three minutes. */
  replyIn3Minutes: { unit: 'share', isMain: true, better: 'more' },
  /** Of what was resolved: what did not have to be opened again. */
  oneContact: { unit: 'share', isMain: true, better: 'more', aim: { is: 'at_least', value: 0.75 } },
  /** Of what came to an end: what was resolved in the end, and neither ran out nor was withdrawn. */
  finalResolution: { unit: 'share', isMain: true, better: 'more', aim: { is: 'at_least', value: 0.85 } },
  /** Stars, on average. */
  csat: { unit: 'stars', isMain: true, better: 'more', aim: { is: 'at_least', value: 4.5 } },
  /** Of what was resolved: what got stars. */
  csatResponse: { unit: 'share', isMain: true, better: 'more' },
  /** Of all questions, those that the machine or the help page answered, so that nobody of the desk had to. */
  selfService: { unit: 'share', isMain: true, ofShop: true, aim: { is: 'between', value: 0.6, upTo: 0.7 } },
  /** Of the talks in the conversation: those that a person took over. */
  toHuman: { unit: 'share', isMain: true, better: 'less', ofShop: true },
  /** How long whoever waits longest has waited, now. 0 when nobody waits. */
  longestWait: { unit: 'millis', isMain: true, better: 'less', isNow: true },
  /** The first answer in the conversation. */
  firstInTalk: { unit: 'millis', better: 'less', hasP90: true, aim: { is: 'at_most', value: 20 * SECOND } },
  /** Of first answers: those within two minutes. */
  firstIn2Minutes: { unit: 'share', better: 'more', aim: { is: 'at_least', value: 0.9 } },
  /** The first answer to the highest tier. */
  firstVip: { unit: 'millis', better: 'less', aim: { is: 'at_most', value: 45 * SECOND } },
  /** Of promised times: those kept. */
  promisesKept: { unit: 'share', better: 'more' },
  /** Of the time on duty: what was not a break, nor spent silent. */
  utilisation: { unit: 'share', better: 'more', aim: { is: 'at_least', value: 0.85 } },
  /** Of the published articles: those edited within thirty days. Measured once a night. */
  faqRefreshed: { unit: 'share', better: 'more', ofShop: true, isNow: true, aim: { is: 'at_least', value: 0.15 } },
} as const satisfies Readonly<Record<string, FigureSpec>>;

export type FigureId = keyof typeof FIGURE_TABLE;
export const FIGURE_IDS = Object.keys(FIGURE_TABLE) as readonly FigureId[];
export const specOf = (id: FigureId): FigureSpec => FIGURE_TABLE[id];

export function isMet(aim: Aim, value: number): boolean {
  if (aim.is === 'at_most') return value <= aim.value;
  return value >= aim.value && (aim.is !== 'between' || value <= aim.upTo);
}
