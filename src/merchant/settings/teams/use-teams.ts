import type { Topic } from '../../../../domain/events';
import type { Routing } from '../../../../domain/routing';
import { call, type OutputOf, useAction, useResource } from '../../../cloud';

type TeamList = OutputOf<'merchant', 'team.list'>;
export type Team = TeamList['teams'][number];

/** What is said of a team; a lead says only its name. */
export interface TeamWords {
  readonly name: string;
  readonly topics?: readonly Topic[] | undefined;
  readonly isDefault?: true | undefined;
  readonly routing?: Routing | undefined;
}

/** A change that was made: which version it led to, and what was there before. */
export interface Made {
  readonly teamId: string;
  readonly version: number;
  readonly before: readonly Team[];
}

/** The desk's teams, and what is changed about them. */
export function useTeams() {
  const list = useResource('desk.teams', () => call('merchant', 'team.list', {}), { keepAs: 'desk.teams' });
  const options = { readAgain: list.refresh };
  const saving = useAction(
    (key, teamId: string | undefined, { topics, ...words }: TeamWords, expectedVersion: number) =>
      call('merchant', 'team.save', { key, teamId, ...words, topics: topics && [...topics], expectedVersion }),
    options,
  );
  const archiving = useAction(
    (key, teamId: string, expectedVersion: number) =>
      call('merchant', 'team.archive', { key, teamId, expectedVersion }),
    options,
  );
  const made = async (change: (version: number) => Promise<{ teamId: string; version: number } | undefined>) => {
    const { data } = list;
    const ack = data && (await change(data.version));
    if (!ack) return undefined;
    await list.refresh();
    return { teamId: ack.teamId, version: ack.version, before: data.teams };
  };
  const save = (teamId: string | undefined, words: TeamWords): Promise<Made | undefined> =>
    made((version) => saving.run(teamId, words, version));
  const archive = (teamId: string): Promise<Made | undefined> => made((version) => archiving.run(teamId, version));

  /**
   * Brings back what was there before a change: the team itself and those whose topics it took. One step each, so where
   * one of them fails, or somebody else was quicker, the rest stays as it is and the page shows how. Whether all was done.
   */
  const undo = async ({ teamId, version, before }: Made): Promise<boolean> => {
    let at: number | undefined = version;
    if (!before.some(({ id }) => id === teamId)) at = (await archiving.run(teamId, at))?.version;
    // The default team first, so that what the others take comes from it; it cannot give up by itself.
    const standing = before.filter(({ isArchived }) => !isArchived);
    for (const { id, name, topics, isDefault, routing } of [...standing].sort(
      (a, b) => Number(b.isDefault) - Number(a.isDefault),
    )) {
      if (at === undefined) break;
      at = (await saving.run(id, { name, topics, isDefault: isDefault || undefined, routing }, at))?.version;
    }
    const wasArchived = before.find(({ id }) => id === teamId)?.isArchived;
    if (at !== undefined && wasArchived) at = (await archiving.run(teamId, at))?.version;
    await list.refresh();
    return at !== undefined;
  };
  return {
    list,
    save,
    archive,
    undo,
    isChanging: saving.isRunning || archiving.isRunning,
    error: saving.error ?? archiving.error,
    clearError: (): void => {
      saving.clearError();
      archiving.clearError();
    },
  };
}

export type TeamsState = ReturnType<typeof useTeams>;
