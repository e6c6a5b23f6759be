import type { SpecOf } from '../../../contract';
import { canNote } from '../../../domain/agent';
import type { Handler } from '../../_entry';
import { changeAsAgent } from '../desk-caller';
import { macroToRun } from './macro-to-run';
import { allTaken } from './take-steps';

/** Takes prepared steps together: all of them in one change, or none. The words are as the caller saw them. */
export const runMacro: Handler<SpecOf<'agent', 'ticket.runMacro'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canNote,
    countedIn: 'ticket',
    // As its caller saw them, in the language that its shopper reads: nothing else is said in their place.
    prepare: () => macroToRun(context, input, () => (input.text === undefined ? undefined : { text: input.text })),
    decide: (ticket, { at, caller, prepared: steps }) => {
      const taken = allTaken(ticket, steps, { caller, at });
      const said = taken.said && { said: { ...taken.said, anyway: input.anyway } };
      return { ...taken, ...said, facts: [{ name: 'macro_run', macroId: input.macroId }, ...taken.facts] };
    },
  });
