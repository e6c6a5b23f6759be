import { DAY, type Millis } from '../kernel';

/** Whatever a request for tickets as a file may be at. */
export const EXPORT_STANDINGS = [
  /** Another admin has to look at it, or a day has to pass where there is none. */
  'waiting',
  /** It may be made and fetched. */
  'open',
  'refused',
  'cancelled',
  /** Nobody said anything in time, or its time to be fetched is over. */
  'over',
] as const;
export type ExportStanding = (typeof EXPORT_STANDINGS)[number];

/** Without another admin to ask it waits for so long, in sight of every lead. */
export const ALONE_MILLIS: Millis = DAY;
/** It can be fetched for so long; its files are gone a week after they were made. */
export const FETCHED_WITHIN: Millis = 3 * DAY;
/** Nobody answers for what was asked for longer ago. */
export const DECIDED_WITHIN: Millis = 7 * DAY;
/** What one request may take in. */
export const MOST_DAYS = 92;

interface Request {
  readonly createdAt: Millis;
  readonly standing: 'waiting' | 'approved' | 'refused' | 'cancelled';
  readonly decided: { readonly at: Millis } | null;
  readonly aloneFromAt: Millis | null;
}

/** What a request is at now. Rights are another question, asked when something is handed out. */
export function exportStanding({ createdAt, standing, decided, aloneFromAt }: Request, now: Millis): ExportStanding {
  if (standing === 'refused' || standing === 'cancelled') return standing;
  const openFrom = standing === 'approved' ? (decided?.at ?? createdAt) : aloneFromAt;
  if (openFrom !== null && now >= openFrom) return now < openFrom + FETCHED_WITHIN ? 'open' : 'over';
  return now < createdAt + DECIDED_WITHIN ? 'waiting' : 'over';
}
