import fc from 'fast-check';
import {
  canReadTicket,
  DESK_ROLES,
  type DeskMember,
  type ReadScope,
  readScopes,
  type TicketPlace,
} from '../../../domain/agent';

const IDS = ['m1', 'm2'];
const TEAMS = ['t1', 't2', 't3'];
const member: fc.Arbitrary<DeskMember> = fc.record({
  id: fc.constantFrom(...IDS),
  roles: fc.subarray([...DESK_ROLES]),
  teamIds: fc.subarray(TEAMS),
});
/** As moves leave it: who holds it is also who held it last. */
const place: fc.Arbitrary<TicketPlace> = fc
  .record({
    teamId: fc.constantFrom(...TEAMS),
    queue: fc.constantFrom('waiting', 'held', 'elsewhere', 'none'),
    lastAssigneeId: fc.constantFrom(null, ...IDS),
    isDrawn: fc.boolean(),
  })
  .map(({ isDrawn, ...ticket }) => ({
    ...ticket,
    assigneeId: ticket.queue === 'held' ? ticket.lastAssigneeId : null,
    ...(isDrawn && { isSampled: true as const }),
  }));

const holds = (ticket: TicketPlace) => (scope: ReadScope) =>
  (scope.teamId === undefined || ticket.teamId === scope.teamId) &&
  !scope.notTeamIds?.includes(ticket.teamId) &&
  (scope.lastAssigneeId === undefined || ticket.lastAssigneeId === scope.lastAssigneeId) &&
  (scope.notLastAssigneeId === undefined || ticket.lastAssigneeId !== scope.notLastAssigneeId) &&
  (scope.queues === undefined || scope.queues.includes(ticket.queue)) &&
  (scope.isSampled === undefined || ticket.isSampled === true);

test('read scopes: exactly what may be read, and no ticket in two of them', () => {
  fc.assert(
    fc.property(member, place, (someone, ticket) => {
      const scopes = readScopes(someone).filter(holds(ticket));
      expect(scopes).toHaveLength(canReadTicket(someone, ticket) ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});
