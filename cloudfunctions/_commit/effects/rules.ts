import { MOST_RULES_RUN, type RuleFailure } from '../../../domain/rules';
import type { OutboxDoc, RulesEffect } from '../../_records/documents';
import { describeError, log } from '../../_sdk';
import type { Left } from '../left';
import { runRule } from '../run-rule';
import type { EffectKind } from '.';

/** Runs the rules of the shop's that a change set off, in their order; each once, however often this is tried. */
export const rules: EffectKind<RulesEffect> = {
  run: async (effect, row) => {
    const left: Left[] = [];
    try {
      for (const [place, ruleId] of effect.ruleIds.entries()) {
        const done = await runRule(setOff(effect, row, ruleId, place), Date.now());
        if (done) left.push(done);
      }
      return { type: 'sent', left };
    } catch (error) {
      log('warn', 'rule not run', { outboxId: row._id, ...describeError(error) });
      return { type: 'retry', code: 'unknown', left };
    }
  },
  succeed: (effect, outcome) => (outcome.type === 'sent' ? { ...effect, status: 'sent' } : undefined),
  fail: (effect, outcome) => ({
    effect: { ...effect, reason: 'code' in outcome ? outcome.code : outcome.type },
    changes: {},
  }),
  again: (effect) => ({ effect, changes: {} }),
  giveUp: (effect, _head, reason) => ({ effect: { ...effect, status: 'dropped', reason }, changes: {} }),
};

function setOff({ entryId, untilAt }: RulesEffect, { ticketId }: OutboxDoc, ruleId: string, place: number) {
  const notBecause: RuleFailure | undefined =
    place >= MOST_RULES_RUN ? 'too_many' : Date.now() > untilAt ? 'outdated' : undefined;
  return { ruleId, entryId, ticketId, ...(notBecause && { notBecause }) };
}
