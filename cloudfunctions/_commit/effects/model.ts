import { addIfAbsent } from '../../_records';
import type { ModelEffect } from '../../_records/documents';
import { describeError, log } from '../../_sdk';
import { modelTurn } from '../model-turn';
import type { EffectKind } from '.';

const LATE = 'late';

/**
 * A question for a model as `jobs` finds it: once its time is over. `courier` answers those that are in time and takes them out of the
 * outbox itself, so that no model is asked from here.
 */
export const model: EffectKind<ModelEffect> = {
  run: async (effect, row) => {
    try {
      // A run that died after it had asked paid for that; nobody knows, and it is counted as not asked.
      const outcome = { outcome: 'dropped', wasAsked: false, why: LATE } as const;
      await addIfAbsent('turns', modelTurn(row, effect, outcome, Date.now()));
      return { type: 'final', code: LATE };
    } catch (error) {
      log('warn', 'answer not sent', { outboxId: row._id, ...describeError(error) });
      return { type: 'retry', code: 'unknown' };
    }
  },
  succeed: (effect, outcome) =>
    outcome.type === 'final' ? { ...effect, status: 'dropped', reason: outcome.code } : undefined,
  fail: (effect) => ({ effect, changes: {} }),
  again: (effect) => ({ effect, changes: {} }),
  giveUp: (effect, _head, reason) => ({ effect: { ...effect, status: 'dropped', reason }, changes: {} }),
};
