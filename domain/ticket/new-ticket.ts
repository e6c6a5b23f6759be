import type { ComplaintCause, TicketFact } from '../events';
import { type Millis, OUR_LIMITS } from '../kernel';
import { chinaText } from '../moments';
import { complaintWorth, type HeadStart, type Standing, totalOf } from '../routing';
import { complaintOpened } from './complaint-lane';
import type { TicketState } from './state';
import type { Topic } from './vocabulary';

/** The team that answers a topic: the first one that names it, otherwise the default one. */
export function teamFor(
  topic: Topic,
  teams: readonly { readonly id: string; readonly topics: readonly Topic[] }[],
  defaultTeamId: string,
): string {
  return teams.find((team) => team.topics.includes(topic))?.id ?? defaultTeamId;
}

/**
 * The number people say to each other, `MMDD-NNNNN`: the day in China and five digits from the ticket's id. It needs
 * no counter that every new ticket would have to queue for. Two tickets may come to the same number; the unique index
 * refuses the second, which then tries its next `attempt`.
 */
export function ticketNumber(id: string, createdAt: Millis, attempt: number): string {
  const digits = String(fnv1a(`${id}/${attempt}`) % 100_000).padStart(5, '0');
  return `${chinaText(createdAt, 'MMDD')}-${digits}`;
}

/** FNV-1a, 32 bits: spreads evenly enough for five digits, and has to resist nobody. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A ticket at its first moment: unclaimed, its shopper waiting. */
export function newTicket(facts: {
  readonly teamId: string;
  readonly headStarts: readonly HeadStart[];
  readonly createdAt: Millis;
  /** What makes it a complaint, where it begins as one. */
  readonly complaintBy?: ComplaintCause;
}): TicketState {
  const headStartMillis = totalOf(facts.headStarts);
  const isComplaint = complaintWorth(facts) !== undefined;
  return {
    status: 'new',
    queue: 'waiting',
    teamId: facts.teamId,
    assigneeId: null,
    assigneeName: null,
    lastAssigneeId: null,
    headStarts: facts.headStarts,
    headStartMillis,
    waitingSinceAt: facts.createdAt,
    queueAt: facts.createdAt - headStartMillis,
    timerAt: facts.createdAt + OUR_LIMITS.keepTextsMillis,
    firstReplyAt: null,
    resolvedAt: null,
    isExpired: false,
    holdUntilAt: null,
    holdReason: null,
    mergedIntoNumber: null,
    lastWordAt: facts.createdAt,
    lastAt: facts.createdAt,
    hasUnread: false,
    rating: null,
    ...(isComplaint && complaintOpened(facts.complaintBy ?? 'words', facts.createdAt)),
  };
}

/** What has happened with a ticket at its first moment; that it begins as a complaint is a fact of its own. */
export function createdWith(
  made: Standing & {
    readonly topic: Topic;
    readonly headStartMillis: Millis;
    readonly order: object | null;
    readonly poorOf?: ComplaintCause;
  },
): readonly TicketFact[] {
  const { topic, headStartMillis, order, poorOf: by = 'words' } = made;
  const isComplaint = complaintWorth(made) !== undefined;
  return [
    { name: 'created', topic, headStartMillis, hasOrder: order !== null },
    ...(by === 'order' ? [{ name: 'order_complained' } as const] : []),
    ...(by === 'feedback' ? [{ name: 'feedback_given' } as const] : []),
    ...(isComplaint ? [{ name: 'complaint_raised', by } as const] : []),
  ];
}
