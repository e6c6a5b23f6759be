import { call, type InputOf, type OutputOf, useAction, useDeskSession, useLabels, useResource } from '../../../cloud';

export type Macro = OutputOf<'agent', 'macro.list'>['macros'][number];
/** What is said of one; whose it is besides. */
export type MacroWords = Pick<InputOf<'agent', 'macro.save'>, 'title' | 'steps' | 'of' | 'teamId'>;

/** A change that was made, and how to take it back. */
export interface Made {
  readonly macroId: string;
  readonly version: number;
  readonly before: Macro | undefined;
}

const MAX_PAGES = 10;

async function loadAll(): Promise<{ macros: Macro[] }> {
  const { macros, nextCursor } = await call('agent', 'macro.list', {});
  let cursor = nextCursor;
  for (let page = 1; cursor && page < MAX_PAGES; page += 1) {
    const more = await call('agent', 'macro.list', { cursor });
    macros.push(...more.macros);
    cursor = more.nextCursor;
  }
  return { macros };
}

/** Prepared steps, and what this person may change of them. */
export function useMacrosPage() {
  const session = useDeskSession();
  const list = useResource('desk.macros.all', loadAll);
  const labels = useLabels();
  const colleagues = useResource('desk.colleagues', () => call('agent', 'colleague.list', {}), {
    refreshOnShow: false,
  });
  const roles = session.data?.member.roles ?? [];
  const own = session.data?.member.teams ?? [];
  const isAdmin = roles.includes('admin');
  const teams = colleagues.data?.teams ?? own;
  const options = { readAgain: list.refresh };
  const saving = useAction(
    (key, macroId: string | undefined, words: MacroWords, expectedVersion: number) =>
      call('agent', 'macro.save', { key, macroId, ...words, expectedVersion }),
    options,
  );
  const removing = useAction(
    (key, macroId: string, expectedVersion: number) => call('agent', 'macro.remove', { key, macroId, expectedVersion }),
    options,
  );
  const save = async (known: Macro | undefined, words: MacroWords): Promise<Made | undefined> => {
    const ack = await saving.run(known?.id, words, known?.version ?? 0);
    if (!ack) return undefined;
    await list.refresh();
    return { macroId: ack.macroId, version: ack.version, before: known };
  };
  return {
    list,
    labels: labels.data?.labels.filter(({ isArchived }) => !isArchived) ?? [],
    teams,
    save,
    /** Whether it was done. */
    remove: async ({ id, version }: Macro): Promise<boolean> => {
      const ack = await removing.run(id, version);
      if (ack) await list.refresh();
      return Boolean(ack);
    },
    /** What was saved is as it was, or not there when it was new. Whether that was done. */
    undo: async ({ macroId, version, before }: Made): Promise<boolean> => {
      const ack = before ? await saving.run(macroId, wordsOf(before), version) : await removing.run(macroId, version);
      await list.refresh();
      return Boolean(ack);
    },
    /** One that was removed is there again, as a new one. Whether that was done. */
    bringBack: async (gone: Macro): Promise<boolean> => Boolean(await save(undefined, wordsOf(gone))),
    /** For whom this person may write: an admin for all, a lead for their teams. */
    mayWriteForShop: isAdmin,
    teamsToWriteFor: isAdmin ? teams : roles.includes('lead') ? own : [],
    isChanging: saving.isRunning || removing.isRunning,
    error: saving.error ?? removing.error,
    clearError: (): void => {
      saving.clearError();
      removing.clearError();
    },
  };
}

export type MacrosPageState = ReturnType<typeof useMacrosPage>;

const wordsOf = ({ title, steps, of, teamId }: Macro): MacroWords => ({ title, steps, of, teamId });
