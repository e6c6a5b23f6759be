import { canHold, canNote, canResolve, canSetUrgent, canTransfer, type TicketPlace } from '../../../domain/agent';
import type { BulkStep } from '../../../domain/bulk';
import type { Millis } from '../../../domain/kernel';
import type { MacroStep } from '../../../domain/macros';
import type { TransferTarget } from '../../../domain/ticket';
import { decided, type TicketChange } from '../../_commit';
import type { Context, DeskCaller } from '../../_records';
import { requireAcceptableText } from '../../_records/check-text';
import type { TicketDoc } from '../../_records/documents';
import { sealInTicket } from '../../_records/ticket-texts';
import { labelled, requireStandingLabels } from '../labelling';
import { macroToRun } from '../macros/macro-to-run';
import { allTaken } from '../macros/take-steps';
import { receiverOf } from '../receiver';

/** What a step needs that is looked up once for all tickets. */
export interface LookedUp {
  readonly to?: TransferTarget;
  readonly steps?: readonly MacroStep[];
}

/** Throws what is wrong with the step itself, whichever ticket it is taken with. */
export async function lookUp(context: Context, step: BulkStep): Promise<LookedUp> {
  switch (step.do) {
    case 'label':
      await requireStandingLabels(step.add);
      return {};
    case 'transfer':
      return { to: await receiverOf(step.to, context.now()) };
    case 'hold':
      await requireAcceptableText(context, step.reason);
      return {};
    case 'macro':
      // As it was written: words that are filled in for one person are looked at by one ticket.
      return { steps: await macroToRun(context, step, ({ steps }) => steps.reply ?? undefined) };
    default:
      return {};
  }
}

/** As of the actions that take each by hand; a macro asks it of each of its steps. */
export const MAY: Readonly<Record<BulkStep['do'], (caller: DeskCaller, ticket: TicketPlace) => boolean>> = {
  label: canNote,
  urgent: canSetUrgent,
  transfer: canTransfer,
  hold: canHold,
  resume: canHold,
  resolve: canResolve,
  macro: canNote,
};

interface Taking extends LookedUp {
  readonly caller: DeskCaller;
  readonly at: Millis;
}

/** What a step does to one ticket. */
export function takenWith(ticket: TicketDoc, step: BulkStep, { caller, at, to, steps = [] }: Taking): TicketChange {
  switch (step.do) {
    case 'label':
      return labelled(ticket, step, at);
    case 'urgent':
      return decided(ticket, { type: 'set_urgent', isUrgent: step.isUrgent }, at);
    case 'transfer': {
      if (!to) throw new TypeError('whom it goes to was not looked up');
      return decided(ticket, { type: 'transfer', to }, at, { also: { handover: { by: caller.name, words: null } } });
    }
    case 'hold': {
      const reason = sealInTicket(ticket._id, 'hold', step.reason);
      return decided(ticket, { type: 'hold', untilAt: step.untilAt, reason }, at);
    }
    case 'resume':
      return decided(ticket, { type: 'resume' }, at);
    case 'resolve':
      return decided(ticket, { type: 'resolve', by: 'agent', isReply: false }, at);
    case 'macro': {
      const taken = allTaken(ticket, steps, { caller, at });
      return { ...taken, facts: [{ name: 'macro_run', macroId: step.macroId }, ...taken.facts] };
    }
  }
}
