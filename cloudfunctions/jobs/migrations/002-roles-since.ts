import { type Migration, overEach } from './migration';

/** Since when a member has a role decides what becomes of what they prepared; until now nobody wrote it down. */
export const rolesSince: Migration = {
  number: 2,
  name: 'roles-since',
  step: overEach('members', ({ rolesSince: known, roles = [], createdAt = 0 }) =>
    known ? undefined : { rolesSince: Object.fromEntries(roles.map((role) => [role, createdAt])) },
  ),
};
