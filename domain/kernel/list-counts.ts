import { MOST_READ_HINTS } from './session-from-chars';

/**
 * How many entries each list takes that a client sends: the page that offers one more, the phone that gathers them, the
 * contract and what is read from a file all take them from here.
 */
export const LIST_COUNTS = /* @__PURE__ */ Object.freeze({
  wordings: 20,
  keywords: 20,
  blocks: 20,
  steps: 12,
  categories: 30,
  /** Articles of one category put in order by hand. */
  placedArticles: 300,
  /** Articles submitted, approved or given back at once. */
  articlesAtOnce: 30,
  /** Articles read before a message was left. */
  readHints: MOST_READ_HINTS,
  faqEvents: 30,
  /** Missed words of one group. */
  misses: 50,
  /** Opening hours of one day. */
  slots: 6,
  /** Holidays and make-up days of one calendar: a year of them, and a few of the next. */
  exceptionalDays: 120,
  /** Teams of a desk that take tickets, and those whose names are kept. */
  teams: 20,
  archivedTeams: 40,
  /** Labels of the shop that are put on tickets, those whose names are kept, and those of one ticket. */
  labels: 30,
  archivedLabels: 60,
  labelsOfTicket: 5,
  /** Colleagues named in one note. */
  mentions: 3,
  /** Tickets answered with the words of one article at once. */
  answeredAtOnce: 50,
  /** Prepared replies of the shop, of one team, of one member. */
  cannedReplies: 200,
  /** Campaigns of a shop, those that are over too, and the words that one of them answers. */
  campaigns: 20,
  campaignKeywords: 10,
  /** Pages of the mini program that a shop gives names to. */
  namedPages: 30,
});
