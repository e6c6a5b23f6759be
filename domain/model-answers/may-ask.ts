import { isQuestion, type Reply } from '../conversation';
import { charCount } from '../kernel';
import { asksForOrderAction } from './order-action';

/** Shorter than this says too little to be asked about. */
const LEAST_CHARS = 4;

/**
 * Whether a model may be asked after a turn of the machine: where it was not sure, in words that are a question, and about nothing
 * that has to be done with an order. Never once a person was called.
 */
export function mayAskModel(reply: Reply, text: string): boolean {
  const wasUnsure = reply.type === 'suggestions' || (reply.type === 'categories' && !reply.isGreeting);
  return wasUnsure && charCount(text) >= LEAST_CHARS && isQuestion(text) && !asksForOrderAction(text);
}
