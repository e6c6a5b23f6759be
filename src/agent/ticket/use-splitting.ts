import { useRef } from 'react';
import { lastOf } from '../../../domain/kernel';
import { useText } from '../../text/define-text';
import { splittingText } from '../../text/splitting';
import type { SplitStep } from './split-sheet';
import type { TicketPageState } from './use-ticket';

/** Takes messages out into a ticket of their own, says so, and how to put them back. */
export function useSplitting({ ticketId, ticket, take, snackbar }: TicketPageState) {
  const text = useText(splittingText);
  const splits = useRef(ticket.data?.splits);
  splits.current = ticket.data?.splits;
  const undo = async (): Promise<void> => {
    const made = lastOf(splits.current ?? []);
    if (made) await take({ do: 'merge', fromId: made.id, intoId: ticketId, done: text.undone });
  };
  return async (step: SplitStep): Promise<boolean> => {
    if (!(await take(step))) return false;
    snackbar.show({ text: text.done, undo: { text: text.undo, run: () => void undo() } });
    return true;
  };
}
