import { ANSWERING_ROLES, type DeskMember, type TicketPlace, UNHELD } from './permissions';

/** A part of the tickets that somebody may read, as a query can say it: all that is named has to hold. */
export interface ReadScope {
  readonly teamId?: string;
  readonly notTeamIds?: readonly string[];
  readonly lastAssigneeId?: string;
  readonly notLastAssigneeId?: string;
  /** One of these. */
  readonly queues?: readonly TicketPlace['queue'][];
  readonly isSampled?: true;
}

/**
 * All tickets that `canReadTicket` lets a member read, in parts that share none, so that lists of them can be put together;
 * a property test holds the two to each other. Who holds a ticket is also who held it last.
 */
export function readScopes({ id, roles, teamIds }: DeskMember): readonly ReadScope[] {
  if (roles.includes('admin')) return [{}];
  const teams = [...new Set(teamIds)];
  const led = roles.includes('lead') ? teams : [];
  const answers = roles.some((role) => ANSWERING_ROLES.includes(role));
  const elsewhere = led.length > 0 ? { notTeamIds: led } : {};
  const own = answers ? [{ ...elsewhere, lastAssigneeId: id }] : [];
  const waitingFor = answers && led.length === 0 ? teams : [];
  const others = answers ? { notLastAssigneeId: id } : {};
  const drawn = roles.includes('qa')
    ? [{ ...elsewhere, ...others, queues: ['none'] as const, isSampled: true as const }]
    : [];
  return [
    ...led.map((teamId) => ({ teamId })),
    ...own,
    ...waitingFor.map((teamId) => ({ teamId, queues: UNHELD, ...others })),
    ...drawn,
  ];
}
