import { TOPICS, type Topic } from '../events';
import { AppError, LIST_COUNTS, type Millis } from '../kernel';
import { type Routing, TAKEN } from '../routing';

/** A group of the desk and what comes to it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly Topic[];
  /** Nothing comes to it any more; its name stays for what it answered. Absent while it stands. */
  readonly archivedAt?: Millis;
  /** How it gets its work; absent: its people take it themselves. */
  readonly routing?: Routing;
}

/** All teams of a desk, and the one to which everything comes that no other names. */
export interface Teams {
  readonly teams: readonly Team[];
  readonly defaultTeamId: string;
}

/** What an admin says of a team; a lead only its name. */
export interface TeamChange {
  readonly teamId: string;
  readonly name: string;
  readonly topics?: readonly Topic[] | undefined;
  readonly isDefault?: boolean | undefined;
  readonly routing?: Routing | undefined;
}

/** How a team gets its work. */
export const routingOf = (teams: readonly Team[], teamId: string): Routing =>
  teams.find(({ id }) => id === teamId)?.routing ?? TAKEN;

/** Those that still take tickets, in the order they were made. */
export const standingTeams = <T extends Pick<Team, 'archivedAt'>>(teams: readonly T[]): readonly T[] =>
  teams.filter(({ archivedAt }) => archivedAt === undefined);

/** Those whose waiting tickets belong to the default team. */
export const archivedTeamIds = (teams: readonly Team[]): readonly string[] =>
  teams.flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [] : [id]));

/**
 * A team made, changed, or taken up again after it was archived. A topic that it takes leaves the others; one that it gives
 * up comes to the default team, so that none is ever without. Throws INVALID_INPUT for a name that another team has, and
 * when there are as many teams as a desk may have.
 */
export function teamSaved({ teams, defaultTeamId }: Teams, change: TeamChange): Teams {
  const known = teams.find(({ id }) => id === change.teamId);
  const others = teams.filter(({ id }) => id !== change.teamId);
  const standing = standingTeams(others);
  if (standing.some(({ name }) => name === change.name)) throw refused({ path: 'name', rule: 'unique_name' });
  if (standing.length >= LIST_COUNTS.teams) {
    throw refused({ path: 'teams', rule: 'max_length', requirement: LIST_COUNTS.teams });
  }
  const wanted = new Set(change.topics ?? known?.topics ?? []);
  const routing = change.routing ?? known?.routing;
  const saved: Team = {
    id: change.teamId,
    name: change.name,
    topics: TOPICS.filter((topic) => wanted.has(topic)),
    ...(routing && { routing }),
  };
  const all = known ? teams.map((team) => (team === known ? saved : team)) : [...teams, saved];
  return withEveryTopic({
    teams: all.map((team) =>
      team === saved ? team : { ...team, topics: team.topics.filter((one) => !wanted.has(one)) },
    ),
    defaultTeamId: change.isDefault ? change.teamId : defaultTeamId,
  });
}

/**
 * A team that stands no longer: its topics come to the default team. Throws NOT_FOUND when there is none, INVALID_STATE
 * for the default team, for somewhere everything has to come.
 */
export function teamArchived({ teams, defaultTeamId }: Teams, teamId: string, at: Millis): Teams {
  const known = teams.find(({ id }) => id === teamId);
  if (!known) throw new AppError('NOT_FOUND');
  if (teamId === defaultTeamId) throw new AppError('INVALID_STATE', { status: 'default_team' });
  const archived: Team = { ...known, topics: [], archivedAt: known.archivedAt ?? at };
  return withEveryTopic({
    teams: withoutOldest(teams.map((team) => (team === known ? archived : team))),
    defaultTeamId,
  });
}

/** What no team names comes to the default one: said there as well, so that whoever looks sees it. */
export function withEveryTopic({ teams, defaultTeamId }: Teams): Teams {
  const elsewhere = new Set(standingTeams(teams).flatMap(({ id, topics }) => (id === defaultTeamId ? [] : topics)));
  return {
    teams: teams.map((team) =>
      team.id === defaultTeamId ? { ...team, topics: TOPICS.filter((topic) => !elsewhere.has(topic)) } : team,
    ),
    defaultTeamId,
  };
}

/** Names of teams long gone are not kept for ever. */
function withoutOldest(teams: readonly Team[]): readonly Team[] {
  const archived = teams.filter(({ archivedAt }) => archivedAt !== undefined);
  if (archived.length <= LIST_COUNTS.archivedTeams) return teams;
  const [oldest] = [...archived].sort((a, b) => (a.archivedAt ?? 0) - (b.archivedAt ?? 0));
  return teams.filter((team) => team !== oldest);
}

const refused = (field: { path: string; rule: string; requirement?: number }): AppError =>
  new AppError('INVALID_INPUT', { fields: [field] });
