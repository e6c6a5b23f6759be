import type { ConversationText, Millis } from '../../domain/kernel';
import type { ModelOutcome } from '../../domain/model-answers';
import type { ModelEffect, OutboxDoc, TurnDoc } from '../_records/documents';
import { seal, stableId } from '../_sdk';

interface Said {
  readonly words: ConversationText;
  readonly number: number;
}

/**
 * What became of a question for a model, as a turn: its facts for figures, and its words where they are said, so that whoever takes over
 * reads them. One a question, whoever writes it.
 */
export function modelTurn(
  { _id }: Pick<OutboxDoc, '_id'>,
  { talkId, number }: ModelEffect,
  outcome: ModelOutcome,
  now: Millis,
  said?: Said,
): TurnDoc {
  const id = `u${stableId('model', _id)}`;
  return {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    talkId,
    number: said?.number ?? number,
    kind: 'model',
    said: null,
    reply: said ? seal(said.words, `turns/${id}/reply`) : null,
    facts: [{ name: 'model.answered', ...outcome }],
  };
}
