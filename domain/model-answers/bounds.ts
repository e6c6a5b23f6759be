import { type Millis, SECOND } from '../kernel';

/** What an answer of a model's is held to. */
export const MODEL_BOUNDS = /* @__PURE__ */ Object.freeze({
  /** Later than this after the question it would be in the way: the matcher's words stand there, and they went on reading. */
  withinMillis: (20 * SECOND) as Millis,
  /** What is left of that once the model has answered: to look again who has the talk, and to send. */
  sendMillis: (3 * SECOND) as Millis,
  /** Articles that go along with a question, and of each so much. */
  articles: 3,
  articleBytes: 2 * 1024,
  /** Of what somebody wrote. */
  questionChars: 200,
  /** Of what is said to them. */
  answerChars: 240,
});
