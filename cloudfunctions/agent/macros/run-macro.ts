import type { HandlerInput, SpecOf } from '../../../contract';
import {
  canHold,
  canNote,
  canReply,
  canResolve,
  canTransfer,
  standingTeams,
  type TicketPlace,
} from '../../../domain/agent';
import { scopesFor } from '../../../domain/canned';
import { AppError, HOUR, type Millis } from '../../../domain/kernel';
import { labelsAfter, standingLabels } from '../../../domain/labels';
import { type MacroStep, stepsOf } from '../../../domain/macros';
import { decided, type TicketChange } from '../../_commit';
import type { Handler } from '../../_entry';
import { type Context, callerOf, type DeskCaller, deskSettings, get } from '../../_records';
import { requireAcceptableText } from '../../_records/check-text';
import type { MacroDoc, TicketDoc } from '../../_records/documents';
import { freshLabels } from '../../_records/labels';
import { sealInTicket } from '../../_records/ticket-texts';
import { changeAsAgent } from '../desk-caller';
import { requireFilled } from '../require-filled';

type Spec = SpecOf<'agent', 'ticket.runMacro'>;

/** Takes prepared steps together: all of them in one change, or none. */
export const runMacro: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    countedIn: 'ticket',
    prepare: () => stepsToTake(context, input),
    decide: (ticket, { at, caller, prepared: steps }) => {
      const taken = allTaken(ticket, steps, { caller, at });
      return { ...taken, facts: [{ name: 'macro_run', macroId: input.macroId }, ...taken.facts] };
    },
  });

/**
 * What is to be done, with the words as the caller saw them. Throws NOT_FOUND for a macro that is not theirs to use, or what it
 * names stands no longer; VERSION_CONFLICT for one that changed since; INVALID_INPUT for words with a variable in them.
 */
async function stepsToTake(context: Context, input: HandlerInput<Spec>): Promise<readonly MacroStep[]> {
  const [macro, { teams }] = await Promise.all([get('macros', input.macroId), deskSettings(context.now())]);
  const teamIds = teams.map(({ id }) => id);
  if (!macro || !scopesFor(callerOf(context), teamIds).includes(macro.scope)) throw new AppError('NOT_FOUND');
  if (macro.v !== input.expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: macro.v });
  const steps = stepsOf(withWords(macro, input.text));
  await requireStanding(
    steps,
    standingTeams(teams).map(({ id }) => id),
  );
  requireFilled(input.text);
  await requireAcceptableText(context, input.text);
  return steps;
}

function withWords({ steps }: MacroDoc, text: string | undefined): MacroDoc['steps'] {
  if (!steps.reply) return steps;
  if (text === undefined) throw new AppError('INVALID_INPUT', { fields: [{ path: 'text', rule: 'min_length' }] });
  return { ...steps, reply: { ...steps.reply, text } };
}

async function requireStanding(steps: readonly MacroStep[], teamIds: readonly string[]): Promise<void> {
  for (const step of steps) {
    if (step.do === 'transfer' && !teamIds.includes(step.teamId)) throw new AppError('NOT_FOUND', { step: step.do });
    if (step.do !== 'label') continue;
    const standing = new Set(standingLabels((await freshLabels()).labels).map(({ id }) => id));
    if (!step.labelIds.every((id) => standing.has(id))) throw new AppError('NOT_FOUND', { step: step.do });
  }
}

interface Taking {
  readonly caller: DeskCaller;
  readonly at: Millis;
}

/** Each step on what the one before left. Throws FORBIDDEN with the step that the caller may not take. */
function allTaken(ticket: TicketDoc, steps: readonly MacroStep[], taking: Taking): TicketChange {
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
    case 'label': {
      const before = ticket.labels ?? [];
      const labels = labelsAfter(before, { add: step.labelIds, remove: [] });
      const added = labels.filter((id) => !before.includes(id));
      return decided(ticket, { type: 'label', added, removed: [] }, at, { also: { labels } });
    }
    case 'reply':
      return decided(ticket, { type: 'reply', asks: step.asks }, at, { said: { text: step.text } });
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
