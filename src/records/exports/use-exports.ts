import { useState } from 'react';
import { DAY } from '../../../domain/kernel';
import { type ClientError, call, cloudNow, type OutputOf, useAction, useDeskSession, useResource } from '../../cloud';
import { fetchExported } from '../../phone/exported-file';
import type { ExportedFile } from '../../phone/exported-file/exported';
import { useLanguage } from '../../text/language';

export type Request = OutputOf<'exchange', 'tickets.exports'>['requests'][number];
export const PERIOD_DAYS = { week: 7, month: 30, quarter: 90 } as const;

export interface Wish {
  readonly period: keyof typeof PERIOD_DAYS;
  /** Empty: every team. */
  readonly teamId: string;
  /** The number of a ticket of the one shopper it is of; empty: of all. */
  readonly ofTicket: string;
  readonly format: 'csv' | 'xlsx';
}

export interface FetchedPart {
  readonly requestId: string;
  readonly file: ExportedFile;
  readonly count: number;
  /** Undefined: that was the last. */
  readonly next: number | undefined;
}

/** Whether it was refused for the number that names its shopper. */
export function isUnknownTicket(error: ClientError | undefined): boolean {
  const fields = (error?.details?.fields ?? []) as readonly { readonly path?: string }[];
  return fields.some(({ path }) => path === 'ofTicket');
}

/** Who asked for tickets as a file, what becomes of it, and the file. */
export function useExports() {
  const language = useLanguage();
  const desk = useDeskSession();
  const list = useResource('ticket-exports', () => call('exchange', 'tickets.exports', {}));
  const [part, setPart] = useState<FetchedPart>();
  const readAgain = { readAgain: list.refresh };
  const asking = useAction((key, { period, teamId, ofTicket, format }: Wish) => {
    const untilAt = cloudNow();
    const ofOne = ofTicket.trim();
    // Of one shopper all there is, whoever answered it.
    const which =
      ofOne === ''
        ? { fromAt: untilAt - PERIOD_DAYS[period] * DAY, ...(teamId !== '' && { teamId }) }
        : { fromAt: 0, ofTicket: ofOne };
    return call('exchange', 'tickets.requestExport', { key, untilAt, format, ...which });
  }, readAgain);
  const deciding = useAction(
    (key, requestId: string, verdict: 'approve' | 'refuse') =>
      call('exchange', 'tickets.decideExport', { key, requestId, verdict }),
    readAgain,
  );
  const stopping = useAction(
    (key, requestId: string) => call('exchange', 'tickets.cancelExport', { key, requestId }),
    readAgain,
  );
  const fetching = useAction(async (_key, requestId: string, nth: number) => {
    const made = await call('exchange', 'tickets.exportFile', { requestId, part: nth, language });
    const file = await fetchExported(made.url, made.fileName);
    setPart({ requestId, file, count: made.count, next: made.isLast ? undefined : nth + 1 });
  }, readAgain);
  const andRead = async (done: Promise<unknown>): Promise<boolean> => {
    const isDone = (await done) !== undefined;
    if (isDone) await list.refresh();
    return isDone;
  };
  return {
    list,
    part,
    mayAsk: desk.data?.member.roles.includes('admin') ?? false,
    ask: (wish: Wish) => andRead(asking.run(wish)),
    isAsking: asking.isRunning,
    askError: asking.error,
    decide: (requestId: string, verdict: 'approve' | 'refuse') => andRead(deciding.run(requestId, verdict)),
    cancel: (requestId: string) => andRead(stopping.run(requestId)),
    fetch: (requestId: string) => {
      const nth = part?.requestId === requestId ? (part.next ?? 0) : 0;
      void fetching.run(requestId, nth);
    },
    isFetching: fetching.isRunning,
    error: deciding.error ?? stopping.error ?? fetching.error,
    isBusy: deciding.isRunning || stopping.isRunning,
  };
}
