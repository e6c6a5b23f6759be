import { DAY, type Millis, NEVER } from '../../../domain/kernel';
import { MODEL_BOUNDS, type ModelDrop } from '../../../domain/model-answers';
import { settingOf } from '../../../domain/settings';
import { modelTurn } from '../../_commit/model-turn';
import type { Transaction } from '../../_records';
import type { DeskSettings, ModelEffect, OutboxDoc, TalkDoc } from '../../_records/documents';
import { countTogether } from '../../_records/rate';
import { stableId } from '../../_sdk';

/** A question of the outbox that is this call's to answer. */
export interface Question {
  readonly row: OutboxDoc;
  readonly effect: ModelEffect;
}

/**
 * Takes a question: once, whoever is woken how often, and only where it may still be asked. That is asked here, at the moment that costs, and
 * what it costs is counted with it. Undefined where there is nothing to ask; what became of it then is written.
 */
export async function takeQuestion(
  transaction: Transaction,
  rowId: string,
  settings: DeskSettings,
  now: Millis,
): Promise<Question | undefined> {
  const row = await transaction.get('outbox', rowId);
  const [effect] = row?.effects ?? [];
  if (!row || effect?.type !== 'model' || effect.status !== 'queued' || row.attempts > 0) return undefined;
  const talk = await transaction.get('talks', effect.talkId);
  const drop = dropOf(effect, talk, now + MODEL_BOUNDS.sendMillis) ?? (await capOf(transaction, row, settings, now));
  if (drop !== undefined) {
    await closeQuestion(transaction, { row, effect }, 'dropped', drop, now);
    await transaction.add('turns', modelTurn(row, effect, { outcome: 'dropped', wasAsked: false, why: drop }, now));
    return undefined;
  }
  const taken = { attempts: 1, updatedAt: now, v: row.v + 1 };
  await transaction.update('outbox', row._id, taken);
  return { row: { ...row, ...taken }, effect };
}

/** Why it is answered by nobody any more: a person has them, they went on, or it is late. */
export function dropOf(
  { number, untilAt }: ModelEffect,
  talk: TalkDoc | undefined,
  now: Millis,
): ModelDrop | undefined {
  if (now > untilAt) return 'late';
  if (talk?.isWithPerson) return 'taken_over';
  return talk?.turns === number ? undefined : 'newer_message';
}

/** Counts one more question, unless the shop turned models off or it is one too many for this person or the shop. */
async function capOf(
  transaction: Transaction,
  { to }: OutboxDoc,
  settings: DeskSettings,
  now: Millis,
): Promise<ModelDrop | undefined> {
  if (settingOf(settings, 'modelAnswers') === 'off') return 'off';
  const caps = [
    ['shopper_cap', stableId('model', to), settingOf(settings, 'modelAsksPerShopper')],
    ['shop_cap', stableId('model', 'shop'), settingOf(settings, 'modelAsksPerDay')],
  ] as const;
  const counted = caps.map(([, id, count]) => ({ id, rule: { count, withinMillis: DAY } }));
  const over = await countTogether(transaction, counted, now);
  return caps.find(([, id]) => id === over?.id)?.[0];
}

/** Takes it out of the outbox. */
export async function closeQuestion(
  transaction: Transaction,
  { row, effect }: Question,
  status: 'sent' | 'dropped',
  reason: string | null,
  now: Millis,
): Promise<void> {
  const effects = [{ ...effect, status, reason }];
  await transaction.update('outbox', row._id, { effects, nextAt: NEVER, updatedAt: now, v: row.v + 1 });
}
