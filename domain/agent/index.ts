export {
  canHoldTickets,
  isActiveAdmin,
  isAllowed,
  isStillAllowed,
  type Membership,
  preparingAt,
  type RolesSince,
  rolesAfterJoining,
  rolesSince,
} from './membership';
export {
  ANSWERING_ROLES,
  canClaim,
  canHold,
  canLookAfter,
  canMergeAway,
  canMergeInto,
  canNote,
  canReadTicket,
  canRenameTeam,
  canReply,
  canResolve,
  canRevealPhone,
  canRunIncidents,
  canSeeShopperName,
  canSetHours,
  canSetOwnAgent,
  canSetPromise,
  canShapeTeams,
  canTransfer,
  type DeskMember,
  overseenTeams,
  queueScope,
  type TicketPlace,
} from './permissions';
export { type ReadScope, readScopes } from './read-scopes';
export { DESK_ROLES, type DeskRole } from './roles';
export { archivedTeamIds, routingOf, standingTeams, type Team, teamArchived, teamSaved, withEveryTopic } from './teams';
