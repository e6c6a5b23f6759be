import { useRef, useState } from 'react';
import { BULK_PART } from '../../../domain/bulk';
import { type ClientError, newKey, type OutputOf, toClientError } from '../../cloud';

export type Results = OutputOf<'agent', 'bulk.take'>['results'];

/** Tickets that are sent together, under one key; what became of them, once that is known. */
export interface Part {
  readonly key: string;
  readonly ids: readonly string[];
  results?: Results;
}

interface Job {
  /** What is done with which: pressing again after a lost answer goes on with it. */
  readonly print: string;
  readonly parts: readonly Part[];
}

const inParts = (ids: readonly string[]): Part[] =>
  Array.from({ length: Math.ceil(ids.length / BULK_PART) }, (_, nth) => ({
    key: newKey(),
    ids: ids.slice(nth * BULK_PART, (nth + 1) * BULK_PART),
  }));

/** Sends many in parts, one after the other, and says how far it has come. What fails is sent again under its key. */
export function useParts() {
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [error, setError] = useState<ClientError>();
  const job = useRef<Job>();

  /** All parts with what became of them; undefined where it did not come to its end. */
  const run = async (
    what: unknown,
    ids: readonly string[],
    send: (part: Part) => Promise<Results>,
  ): Promise<readonly Part[] | undefined> => {
    const print = JSON.stringify([what, ids]);
    if (job.current?.print !== print) job.current = { print, parts: inParts(ids) };
    const { parts } = job.current;
    setError(undefined);
    try {
      for (const part of parts) {
        const done = parts.reduce((sum, { results = [] }) => sum + results.length, 0);
        setProgress({ done, all: ids.length });
        part.results ??= await send(part);
      }
      job.current = undefined;
      return parts;
    } catch (thrown) {
      const failed = toClientError(thrown).ofChange();
      if (!failed.isRetryable) job.current = undefined;
      setError(failed);
      return undefined;
    } finally {
      setProgress(undefined);
    }
  };
  return { run, progress, error, clearError: () => setError(undefined) };
}
