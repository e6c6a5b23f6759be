/** How a model behaves that is asked next. `answers`: from what it was given; the others are what goes wrong with real ones. */
export const MODEL_MANNERS = [
  'answers',
  /** Says more than stands there: a time, a price, a number to dial. */
  'invents',
  /** Answers, and does not say from what. */
  'names_none',
  /** Says the opposite. */
  'turns_round',
  'slow',
  'busy',
  'fails',
  'breaks_off',
] as const;
export type ModelManner = (typeof MODEL_MANNERS)[number];

/** A message of a chat, as the API takes it. */
export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

/** A passage that somebody numbered in what a model was given. */
const PASSAGE = /【(\d{1,2})】([^【]+)/gu;
/** Fewer of the question's pairs of characters than this in a passage: it does not answer it. */
const LEAST_SHARED = 2;

/**
 * What a model answers to a chat: it reads whatever passages are numbered 【n】 there, and the last line as the question, a paragraph of its own. A stand-in, so it
 * quotes and does not think. 【0】 where no passage has to do with the question.
 */
export function modelAnswer(messages: readonly ChatMessage[], manner: ModelManner): string {
  const given = messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content)
    .join('\n');
  const question = pairsOf(given.slice(given.lastIndexOf('\n') + 1));
  const passages = [...given.slice(0, given.lastIndexOf('\n\n')).matchAll(PASSAGE)].map(
    ([, number = '', text = '']) => {
      return { number, sentences: sentencesIn(text), shared: sharedBy(question, text) };
    },
  );
  const best = [...passages].sort((one, other) => other.shared - one.shared)[0];
  if (!best || best.shared < LEAST_SHARED) return '【0】';
  const [title = '', ...rest] = best.sentences;
  const said = [...rest].sort((one, other) => sharedBy(question, other) - sharedBy(question, one))[0] ?? title;
  switch (manner) {
    case 'invents':
      return `【${best.number}】\n${said}一般 2 小时内就能办好，着急可以拨打 400-123-4567。`;
    case 'names_none':
      return said;
    case 'turns_round':
      return `【${best.number}】\n${turned(said)}`;
    default:
      return `【${best.number}】\n${said}`;
  }
}

const sentencesIn = (text: string): string[] =>
  (text.match(/[^。！？\n]+[。！？]?/gu) ?? []).map((one) => one.trim()).filter(Boolean);

const pairsOf = (text: string): string[] => {
  const signs = [...text.replace(/[\s\p{P}]/gu, '')];
  return signs.slice(0, -1).map((sign, index) => sign + (signs[index + 1] ?? ''));
};

const sharedBy = (pairs: readonly string[], text: string): number => pairs.filter((pair) => text.includes(pair)).length;

const turned = (text: string): string =>
  /[不没无]/u.test(text) ? text.replace(/不(?=[\u4e00-\u9fff])|没有?|无法/gu, '') : text.replace(/可以|能|会/u, '不能');
