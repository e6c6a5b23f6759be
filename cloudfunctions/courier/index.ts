import { byFunction, defineJobs, defineTrigger } from '../_entry';
import { courierJobs } from './jobs';
import { answerQuestion } from './model/answer-question';
import { OUTSIDE } from './outside/outside';

const everyMinute = defineJobs('courier', courierJobs(OUTSIDE));
const whenAsked = defineTrigger('courier', byFunction, async (event) => {
  await answerQuestion(questionIn(event) ?? '', Date.now);
  return {};
});

/**
 * What waits for somebody else's machines, so that nobody has to wait for it. Every minute: what is told outside WeChat. At once, when `push`
 * wakes it: one question for a model, which has seconds and not a minute, and holds up no run of the other.
 */
export const main = (event: unknown): Promise<unknown> =>
  questionIn(event) === undefined ? everyMinute(event) : whenAsked(event);

/** The outbox row of a question, as whoever woke us names it. */
function questionIn(event: unknown): string | undefined {
  const question = typeof event === 'object' && event !== null ? (event as { question?: unknown }).question : undefined;
  return typeof question === 'string' ? question : undefined;
}
