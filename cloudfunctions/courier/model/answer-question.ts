import { maskText, withoutPersons } from '../../../domain/compliance';
import { afterSend, CLOSED_WINDOW, KEPT_FOR_A_PERSON, messagesLeft } from '../../../domain/conversation';
import { validityOf } from '../../../domain/faq/reading';
import { type Clock, type Millis, OUR_LIMITS } from '../../../domain/kernel';
import {
  type CheckedAnswer,
  checkModelAnswer,
  MODEL_BOUNDS,
  type ModelArticle,
  type ModelOutcome,
  modelAnswerText,
  modelArticle,
  modelMessages,
} from '../../../domain/model-answers';
import { settingOf } from '../../../domain/settings';
import type { Left } from '../../_commit';
import { finish } from '../../_commit';
import { answerRow } from '../../_commit/answer-row';
import { modelTurn } from '../../_commit/model-turn';
import { EMPTY_EDITION, keptPublishedFaq } from '../../_faq/published-faq';
import { freshDeskSettings, get, type Transaction, transact } from '../../_records';
import type { ModelEffect } from '../../_records/documents';
import { changeHead, headIdOf } from '../../_records/head';
import { log, ownAppId, unseal } from '../../_sdk';
import { askModel, ModelFailed } from '../../_sdk/model';
import { closeQuestion, dropOf, type Question, takeQuestion } from './question';

type Said = Extract<CheckedAnswer, { readonly isSaid: true }>;
/** What came of asking: words that may be said, or why not. */
type Judged = { readonly said: Said } | { readonly outcome: Exclude<ModelOutcome, { readonly outcome: 'said' }> };

/**
 * Answers one question of the outbox with a model in the shop's cloud, where what it says stands in a published article; else nothing is
 * said, as the machine's own words stand there. A row that is given twice is one question, one cost and one answer: it is taken in one
 * transaction, and what came of it is written with the answer in another. A run that dies in between says nothing.
 */
export async function answerQuestion(rowId: string, clock: Clock): Promise<void> {
  const settings = await freshDeskSettings();
  const question = await transact((transaction) => takeQuestion(transaction, rowId, settings, clock()));
  if (!question) return;
  const judged = await judge(question.effect, settingOf(settings, 'modelName'), clock);
  const left = await transact((transaction) => settle(transaction, question, judged, clock()));
  if (left) await finish(left, clock);
}

async function judge(effect: ModelEffect, model: string, clock: Clock): Promise<Judged> {
  const dropped = (why: 'no_articles' | 'late'): Judged => ({ outcome: { outcome: 'dropped', wasAsked: false, why } });
  const [turn, articles] = await Promise.all([get('turns', effect.turnId), articlesOf(effect, clock())]);
  if (!turn?.said || articles.length === 0) return dropped('no_articles');
  const asked = withoutPersons(maskText(unseal(turn.said, `turns/${effect.turnId}/said`)));
  const within = effect.untilAt - MODEL_BOUNDS.sendMillis - clock();
  if (within <= 0) return dropped('late');
  try {
    const answer = await askModel(model, modelMessages(asked, articles), within);
    const checked = checkModelAnswer(answer, articles);
    if (checked.isSaid) return { said: checked };
    return { outcome: { outcome: 'refused', wasAsked: true, why: checked.why } };
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error;
    log('warn', 'model gave no answer', { failure: error.why });
    return { outcome: { outcome: 'failed', wasAsked: true, why: error.why } };
  }
}

/** Those that are published and valid now, as a model reads them. */
async function articlesOf({ articleIds, language }: ModelEffect, now: Millis): Promise<readonly ModelArticle[]> {
  const { articles } = (await keptPublishedFaq(now))?.tree ?? EMPTY_EDITION;
  return articleIds.flatMap((id) => {
    const found = articles.find((article) => article.id === id && validityOf(article.conditions, now) === 'open');
    return found ? [modelArticle(found, language)] : [];
  });
}

/** Writes what came of it, and the answer where one is said: unless by now a person has them, they wrote again, or it is late. */
async function settle(
  transaction: Transaction,
  { row: taken, effect }: Question,
  judged: Judged,
  now: Millis,
): Promise<Left | undefined> {
  const row = await transaction.get('outbox', taken._id);
  if (row?.v !== taken.v) return undefined;
  const question = { row, effect };
  const end = async (outcome: Exclude<ModelOutcome, { readonly outcome: 'said' }>): Promise<undefined> => {
    await closeQuestion(transaction, question, 'dropped', outcome.why, now);
    await transaction.add('turns', modelTurn(row, effect, outcome, now));
  };
  if ('outcome' in judged) return end(judged.outcome);
  const talk = await transaction.get('talks', effect.talkId);
  const head = await transaction.get('heads', headIdOf(row.to));
  const window = head?.window ?? CLOSED_WINDOW;
  const why = dropOf(effect, talk, now) ?? (messagesLeft(window, now) > KEPT_FOR_A_PERSON ? undefined : 'no_window');
  if (why !== undefined || !talk) return end({ outcome: 'dropped', wasAsked: true, why: why ?? 'newer_message' });
  const { article, text } = judged.said;
  const { id: articleId, question: title } = article;
  const words = modelAnswerText({ text, articleId, question: title, appId: ownAppId(), language: effect.language });
  const outcome = { outcome: 'said', wasAsked: true, articleId } as const;
  const turn = modelTurn(row, effect, outcome, now, { words, number: talk.turns + 1 });
  await transaction.add('turns', turn);
  await transaction.update('talks', talk._id, {
    ...{ turns: turn.number, updatedAt: now, v: talk.v + 1 },
    recent: [...talk.recent, turn._id].slice(-OUR_LIMITS.handedTurns),
  });
  await changeHead(transaction, row.to, head, { window: afterSend(window) }, now);
  await closeQuestion(transaction, question, 'sent', null, now);
  const answer = answerRow(row.to, turn, { isHandover: false, isModel: true, untilAt: effect.untilAt, now });
  await transaction.add('outbox', answer);
  return { row: answer };
}
