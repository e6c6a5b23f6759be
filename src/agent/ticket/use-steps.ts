import { useState } from 'react';
import type { AnywayReason } from '../../../domain/events';
import type { Topic } from '../../../domain/ticket';
import { call, type InputOf, useAction } from '../../cloud';

type TransferTo = InputOf<'agent', 'ticket.transfer'>['to'];

/** Something done with a ticket besides writing. */
export type Step =
  | { readonly do: 'claim' }
  | { readonly do: 'resume' }
  | { readonly do: 'transfer'; readonly to: TransferTo; readonly note?: string }
  | { readonly do: 'hold'; readonly untilAt: number; readonly reason: string }
  | { readonly do: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly do: 'noteCall'; readonly outcome: 'reached' | 'missed' | 'undone'; readonly nextAt?: number }
  | { readonly do: 'setComplaint'; readonly isComplaint: boolean }
  | { readonly do: 'answerRequest'; readonly isYes: boolean }
  | { readonly do: 'setOwnAgent'; readonly memberId: string | null }
  | { readonly do: 'merge'; readonly fromId: string; readonly intoId: string; readonly done: string }
  | { readonly do: 'split'; readonly entryIds: readonly string[]; readonly topic: Topic; readonly keepsOrder: boolean }
  | {
      readonly do: 'macro';
      readonly macroId: string;
      readonly expectedVersion: number;
      readonly text?: string;
      readonly anyway?: AnywayReason;
      readonly done: string;
      /** It is with others afterwards, or done. */
      readonly leaves: boolean;
    }
  | { readonly do: 'resolve'; readonly text?: string; readonly anyway?: AnywayReason };

/** Takes steps with a ticket and shows how it stands afterwards, also after a refusal. */
export function useSteps(ticketId: string, refresh: () => Promise<void>) {
  const [running, setRunning] = useState<Step['do']>();
  const action = useAction((key, step: Step) => perform(key, ticketId, step), { readAgain: refresh });
  /** Whether it was done. */
  const take = async (step: Step): Promise<boolean> => {
    setRunning(step.do);
    const ack = await action.run(step);
    setRunning(undefined);
    if (ack) await refresh();
    return ack !== undefined;
  };
  return { take, running, error: action.error, clearError: action.clearError };
}

function perform(key: string, ticketId: string, step: Step) {
  switch (step.do) {
    case 'claim':
      return call('agent', 'ticket.claim', { key, ticketId });
    case 'resume':
      return call('agent', 'ticket.resume', { key, ticketId });
    case 'transfer':
      return call('agent', 'ticket.transfer', { key, ticketId, to: step.to, note: step.note });
    case 'hold':
      return call('agent', 'ticket.hold', { key, ticketId, untilAt: step.untilAt, reason: step.reason });
    case 'label':
      return call('agent', 'ticket.label', { key, ticketId, add: [...step.add], remove: [...step.remove] });
    case 'noteCall':
      return call('agent', 'ticket.noteCall', { key, ticketId, outcome: step.outcome, nextAt: step.nextAt });
    case 'setComplaint':
      return call('agent', 'ticket.setComplaint', { key, ticketId, isComplaint: step.isComplaint });
    case 'answerRequest':
      return call('agent', 'ticket.answerRequest', { key, ticketId, isYes: step.isYes });
    case 'setOwnAgent':
      return call('agent', 'ticket.setOwnAgent', { key, ticketId, memberId: step.memberId });
    case 'merge':
      return call('agent', 'ticket.merge', { key, ticketId: step.fromId, intoId: step.intoId });
    case 'split': {
      const { entryIds, topic, keepsOrder } = step;
      return call('agent', 'ticket.split', { key, ticketId, entryIds: [...entryIds], topic, keepsOrder });
    }
    case 'macro': {
      const { macroId, expectedVersion, text, anyway } = step;
      return call('agent', 'ticket.runMacro', { key, ticketId, macroId, expectedVersion, text, anyway });
    }
    case 'resolve':
      return call('agent', 'ticket.resolve', { key, ticketId, text: step.text, anyway: step.anyway });
  }
}
