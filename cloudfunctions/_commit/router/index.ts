export { candidateOf, membersOnDuty } from './candidates';
export { routeTeams, tryRouteTeam } from './route-team';
