import { ClientError, call, type OutputOf, useAction } from '../../cloud';
import type { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { urgencyText } from '../../text/urgency';

type Results = OutputOf<'agent', 'bulk.take'>['results'];

interface Options {
  readonly refresh: () => Promise<void>;
  readonly snackbar: ReturnType<typeof useSnackbar>;
  /** Of what was tried before on the page. */
  readonly forgetErrors: () => void;
}

/** Says that a ticket is urgent, or no longer, as for several at once: what is taken back stands to the minute as it did. */
export function useUrgency(ticketId: string, { refresh, snackbar, forgetErrors }: Options) {
  const text = useText(urgencyText);
  const taking = useAction(
    async (key, isUrgent: boolean) => {
      const step = { do: 'urgent', isUrgent } as const;
      const { results } = await call('agent', 'bulk.take', { key, step, ticketIds: [ticketId] });
      const isSo = results[0]?.refused === 'ALREADY_DONE';
      if (!isSo) requireDone(results);
      return { key, isSo };
    },
    { readAgain: refresh },
  );
  const undoing = useAction(
    async (key, bulkKey: string) =>
      requireDone((await call('agent', 'bulk.undo', { key, bulkKey, ticketIds: [ticketId] })).results),
    { readAgain: refresh },
  );
  const takeBack = async (bulkKey: string): Promise<void> => {
    forgetErrors();
    if (!(await undoing.run(bulkKey))) return;
    snackbar.show({ text: text.undone });
    await refresh();
  };
  return {
    /** Says so, and how to take it back. */
    set: async (isUrgent: boolean): Promise<void> => {
      forgetErrors();
      const done = await taking.run(isUrgent);
      if (!done) return;
      snackbar.show({
        text: isUrgent ? text.marked : text.unmarked,
        // Somebody else was quicker: that is theirs to take back.
        ...(!done.isSo && { undo: { text: text.undo, run: () => void takeBack(done.key) } }),
      });
      await refresh();
    },
    error: taking.error ?? undoing.error,
    clearError: (): void => {
      taking.clearError();
      undoing.clearError();
    },
  };
}

/** Throws why the one that was named was left as it is. */
function requireDone([one]: Results): true {
  if (one?.refused) throw new ClientError(one.refused);
  return true;
}
