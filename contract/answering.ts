import * as v from 'valibot';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { ANSWERS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';
import { anyway } from './flagged';
import { queueItem } from './queue-item';

/** What was answered once and well, for everybody who asks it. */
export const answeringActions = {
  /**
   * What the desk said in public in a ticket that is resolved, without what it says of one person: blanks (【金额】) stand for
   * that. INVALID_STATE while it is open, and where nothing was said.
   */
  'ticket.faqDraft': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ ticketId: id }),
    output: v.object({ answer: v.string() }),
  }),
  /** A draft of an article for the editors, made of that; what is sent is gone through once more. */
  'faq.propose': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      ticketId: id,
      question: text(FIELD_CHARS.question),
      answer: text(FIELD_CHARS.blockText),
    }),
    output: v.object({ articleId: v.string(), at: millis }),
  }),
  /**
   * Who still waits for what a published article answers: in the queues of the caller's teams, and held by the caller. Their
   * words mean it before anything else that is published. NOT_FOUND for an article that shoppers do not read.
   */
  'faq.waiting': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ articleId: id }),
    output: v.object({
      question: v.string(),
      answer: v.string(),
      /** Whether it says it in English to who reads that; they read the Chinese otherwise. */
      hasEnglish: v.boolean(),
      tickets: v.array(queueItem),
    }),
  }),
  /** Answers those that the caller chose with the article's words and resolves them, within a minute or two. */
  'faq.answer': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      articleId: id,
      ticketIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(LIST_COUNTS.answeredAtOnce)),
      anyway,
    }),
    output: v.object({ count: v.number(), at: millis }),
  }),
} as const;
