export { candidateOf, isOnline, membersOnDuty, onDutyAmong } from './candidates';
export { routeTeams, tryRouteTeam } from './route-team';
