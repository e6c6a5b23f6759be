import { canHold, canNote, canReply, canResolve, canTransfer, type TicketPlace } from '../../../domain/agent';
import { AppError, HOUR, type Millis } from '../../../domain/kernel';
import type { MacroStep } from '../../../domain/macros';
import { decided, type TicketChange } from '../../_commit';
import type { DeskCaller } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { sealInTicket } from '../../_records/ticket-texts';
import { labelled } from '../labelling';

/** Who takes the steps, and when. */
interface Taking {
  readonly caller: DeskCaller;
  readonly at: Millis;
}

/** Each step on what the one before left. Throws FORBIDDEN with the step that the caller may not take. */
export function allTaken(ticket: TicketDoc, steps: readonly MacroStep[], taking: Taking): TicketChange {
  let all: TicketChange = { changes: {}, facts: [] };
  for (const step of steps) {
    const now = { ...ticket, ...all.changes };
    if (!MAY[step.do](taking.caller, now)) throw new AppError('FORBIDDEN', { step: step.do });
    const next = taken(now, step, taking);
    const said = next.said ?? all.said;
    all = {
      changes: { ...all.changes, ...next.changes },
      facts: [...all.facts, ...next.facts],
      ...(said && { said }),
    };
  }
  return all;
}

/** As of the actions that take each step by hand. */
const MAY: Readonly<Record<MacroStep['do'], (caller: DeskCaller, ticket: TicketPlace) => boolean>> = {
  label: canNote,
  reply: canReply,
  hold: canHold,
  transfer: canTransfer,
  resolve: canResolve,
};

function taken(ticket: TicketDoc, step: MacroStep, { caller, at }: Taking): TicketChange {
  switch (step.do) {
    case 'label':
      return labelled(ticket, { add: step.labelIds, remove: [] }, at);
    case 'reply':
      return decided(ticket, { type: 'reply', asks: step.asks }, at, {
        said: { text: step.text, english: step.english, anyway: step.anyway },
      });
    case 'hold': {
      const reason = sealInTicket(ticket._id, 'hold', step.reason);
      return decided(ticket, { type: 'hold', untilAt: at + step.hours * HOUR, reason }, at);
    }
    case 'transfer': {
      const to = { kind: 'team', teamId: step.teamId } as const;
      return decided(ticket, { type: 'transfer', to }, at, { also: { handover: { by: caller.name, words: null } } });
    }
    case 'resolve':
      return decided(ticket, { type: 'resolve', by: 'agent', isReply: false }, at);
  }
}
