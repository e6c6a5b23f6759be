import { useState } from 'react';
import { BULK_TICKETS, type BulkStep, canBeTakenBack } from '../../../domain/bulk';
import { call, type InputOf } from '../../cloud';
import type { useSnackbar } from '../../components/snackbar';
import { ask } from '../../phone/ask';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import { type Part, useParts } from './use-parts';

/** A step, and what whom or what it is done with is called. */
export interface NamedStep {
  readonly step: BulkStep;
  readonly name?: string;
}

const SAME: readonly unknown[] = ['ALREADY_DONE', 'ALREADY_CLAIMED'];

/** Choosing some of a list, one step with all that were chosen, and taking that back. */
export function useBulk({
  refresh,
  snackbar,
}: {
  refresh: () => Promise<void>;
  snackbar: ReturnType<typeof useSnackbar>;
}) {
  const text = useText(bulkText);
  const [chosen, setChosen] = useState<readonly string[]>();
  const { run, progress, error, clearError } = useParts();
  const choose = (ids: readonly string[]): void => setChosen(ids.slice(0, BULK_TICKETS));

  const takeBack = async (parts: readonly Part[]): Promise<void> => {
    const ids = parts.flatMap((part) => doneIn(part));
    const keyOf = (id: string) => parts.find((part) => part.ids.includes(id))?.key ?? '';
    // What was done under one key is taken back under one.
    const groups = parts.filter((part) => doneIn(part).length > 0);
    const results = [];
    for (const group of groups) {
      const back = await run(['undo', group.key], doneIn(group), async ({ key, ids: ticketIds }) => {
        const answer = await call('agent', 'bulk.undo', {
          key,
          bulkKey: keyOf(group.ids[0] ?? ''),
          ticketIds: [...ticketIds],
        });
        return answer.results;
      });
      results.push(...(back ?? []).flatMap((part) => part.results ?? []));
    }
    await refresh();
    const left = ids.length - results.filter(({ refused }) => !refused).length;
    if (results.length > 0)
      snackbar.show({ text: left === 0 ? text.undone : text.undoneSome(ids.length - left, left) });
  };

  /** Whether it came to its end; what cannot be taken back is asked first. */
  const take = async ({ step, name = '' }: NamedStep): Promise<boolean> => {
    const ids = chosen ?? [];
    const isForGood = !canBeTakenBack(step);
    if (isForGood && !(await isSure(ids.length))) return false;
    const parts = await run(step, ids, async ({ key, ids: ticketIds }) => {
      const sent = { key, step: step as InputOf<'agent', 'bulk.take'>['step'], ticketIds: [...ticketIds] };
      return (await call('agent', 'bulk.take', sent)).results;
    });
    await refresh();
    if (!parts) return false;
    setChosen(undefined);
    const results = parts.flatMap((part) => part.results ?? []);
    const done = results.filter(({ refused }) => !refused).length;
    snackbar.show({
      text: wordsOf(results, didWords(step, done, name)),
      ...(done > 0 && !isForGood && { undo: { text: text.undo, run: () => void takeBack(parts) } }),
    });
    return true;
  };

  const isSure = (count: number): Promise<boolean> =>
    ask({ title: text.sureTitle(count), content: text.sure, confirmText: text.sureGo, cancelText: text.sureNo });

  const didWords = (step: BulkStep, count: number, name: string): string =>
    step.do === 'urgent' && !step.isUrgent ? text.did.calm(count) : text.did[step.do](count, name);

  const wordsOf = (results: NonNullable<Part['results']>, did: string): string => {
    const same = results.filter(({ refused }) => SAME.includes(refused)).length;
    const done = results.filter(({ refused }) => !refused).length;
    const left = results.length - done - same;
    const parts = [done > 0 && did, same > 0 && text.same(same), left > 0 && text.left(left)];
    return parts.filter(Boolean).join(text.join);
  };

  return {
    chosen,
    /** Begins and ends choosing. */
    setChosen: (ids: readonly string[] | undefined): void => (ids ? choose(ids) : setChosen(undefined)),
    toggle: (id: string): void => {
      const some = chosen ?? [];
      choose(some.includes(id) ? some.filter((one) => one !== id) : [...some, id]);
    },
    isFull: chosen?.length === BULK_TICKETS,
    take,
    progress,
    error,
    clearError,
  };
}

const doneIn = ({ results = [] }: Part): string[] =>
  results.filter(({ refused }) => !refused).map(({ ticketId }) => ticketId);

export type Bulk = ReturnType<typeof useBulk>;
