import { standingTeams } from '../../../domain/agent';
import { scopesFor } from '../../../domain/canned';
import { AppError } from '../../../domain/kernel';
import { type MacroStep, type MacroWords, stepsOf } from '../../../domain/macros';
import { type Context, callerOf, deskSettings, get } from '../../_records';
import { requireAcceptableText } from '../../_records/check-text';
import type { MacroDoc } from '../../_records/documents';
import { requireStandingLabels } from '../labelling';
import { requireFilled } from '../require-filled';

interface Named {
  readonly macroId: string;
  readonly expectedVersion: number;
}

/**
 * What is to be done, with the words as `wordsOf` has them. Throws NOT_FOUND for a macro that is not the caller's to use, or what it
 * names stands no longer; VERSION_CONFLICT for one that changed since; INVALID_INPUT for no words, and for words with a variable in
 * them.
 */
export async function macroToRun(
  context: Context,
  { macroId, expectedVersion }: Named,
  wordsOf: (macro: MacroDoc) => MacroWords | undefined,
): Promise<readonly MacroStep[]> {
  const [macro, { teams }] = await Promise.all([get('macros', macroId), deskSettings(context.now())]);
  const teamIds = teams.map(({ id }) => id);
  if (!macro || !scopesFor(callerOf(context), teamIds).includes(macro.scope)) throw new AppError('NOT_FOUND');
  if (macro.v !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: macro.v });
  const words = wordsOf(macro);
  const steps = stepsOf(withWords(macro, words));
  await requireStanding(
    steps,
    standingTeams(teams).map(({ id }) => id),
  );
  const all = words && [words.text, words.english ?? ''].join('\n').trim();
  requireFilled(all);
  await requireAcceptableText(context, all);
  return steps;
}

function withWords({ steps }: MacroDoc, words: MacroWords | undefined): MacroDoc['steps'] {
  if (!steps.reply) return steps;
  if (!words) throw new AppError('INVALID_INPUT', { fields: [{ path: 'text', rule: 'min_length' }] });
  const { asks, anyway } = steps.reply;
  return { ...steps, reply: { ...words, asks, ...(anyway && { anyway }) } };
}

async function requireStanding(steps: readonly MacroStep[], teamIds: readonly string[]): Promise<void> {
  for (const step of steps) {
    if (step.do === 'transfer' && !teamIds.includes(step.teamId)) throw new AppError('NOT_FOUND', { step: step.do });
    if (step.do === 'label') await requireStandingLabels(step.labelIds);
  }
}
