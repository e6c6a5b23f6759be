import { type ReactNode, useState } from 'react';
import type { LookReason } from '../../../domain/privacy';
import { useAction } from '../../cloud';
import { RevealSheet } from './reveal-sheet';

interface Options<T> {
  /** The id of what is hidden. */
  of: string;
  perform: (key: string, given: { reason: string; why?: LookReason }) => Promise<T>;
  onRevealed?: () => void;
}

interface Reveal<T> {
  /** What was hidden, once it was shown. Kept nowhere on this phone. */
  shown: T | undefined;
  ask: () => void;
  /** The sheet in which the reason is given, while it is asked for. */
  sheet: ReactNode;
}

/** Showing what is hidden, for a reason that is written down. */
export function useReveal<T>({ of, perform, onRevealed }: Options<T>): Reveal<T> {
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<T>();
  const { run, isRunning, error } = useAction(perform);
  const reveal = async (reason: string, why?: LookReason): Promise<boolean> => {
    const found = await run({ reason, ...(why && { why }) });
    if (found === undefined) return false;
    setShown(found);
    setAsking(false);
    onRevealed?.();
    return true;
  };
  const close = (): void => setAsking(false);
  return {
    shown,
    ask: () => setAsking(true),
    sheet: isAsking ? <RevealSheet of={of} onClose={close} isBusy={isRunning} error={error} onReveal={reveal} /> : null,
  };
}
