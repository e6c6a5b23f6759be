/*
 * Whether what is said stands in an article: how much of its content does, sentence by sentence, and that nothing was turned round.
 * Without a model: pairs of neighbouring characters, words where a language has blanks.
 */

/** Said in every sentence, so that it supports none. */
const FILLERS =
  /[的了是在和与也都就而及或着把被让给您你我他她它们请呢吗吧啊呀哦嗯这那个]|可以|如果|您好|你好|需要|一下|这样|的话/gu;
const SENTENCE = /[^。！？!?；;\n]+/gu;

/** How much of each sentence, and of all together, has to stand in the article. Measured by `npm run bench:model`. */
const LEAST_OF_SENTENCE = 0.5;
const LEAST_OF_ALL = 0.65;

/** Pairs of characters and words of a text, without what is in every one. */
function contentOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = plain.match(/[a-z]{3,}/g) ?? [];
  const runs = plain.replace(FILLERS, '').match(/[\u3400-\u9fff]+/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(0, -1).map((sign, index) => sign + ([...run][index + 1] ?? '')));
  return [...words, ...pairs];
}

/** Whether every sentence of what is said is, by its words, of the article. */
export function isOfArticle(said: string, article: string): boolean {
  const known = new Set(contentOf(article));
  const shareOf = (content: readonly string[]): number =>
    content.length === 0 ? 1 : content.filter((one) => known.has(one)).length / content.length;
  const sentences = said.match(SENTENCE) ?? [];
  const all = contentOf(said);
  return (
    all.length > 0 &&
    shareOf(all) >= LEAST_OF_ALL &&
    sentences.every((sentence) => shareOf(contentOf(sentence)) >= LEAST_OF_SENTENCE)
  );
}

/** A no and the two characters that it denies: 「不支持」「无法退」「没有运」. */
const NO = '不|没有?|无法|无需|无|未|别|勿|非';
const DENIED = new RegExp(`(?:${NO})(?:能|会|可以?|用|要|必|需要?)?([\\u3400-\\u9fff]{2})`, 'gu');
const NO_BEFORE = new RegExp(`(?:${NO})(?:能|会|可以?|用|要|必|需要?)?$`, 'u');

const pureWords = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const deniedIn = (words: string): Set<string> => new Set([...words.matchAll(DENIED)].map(([, what = '']) => what));

/** Whether a text says something plainly, with no `no` right before it. */
function affirms(words: string, what: string): boolean {
  for (let at = words.indexOf(what); at >= 0; at = words.indexOf(what, at + 1))
    if (!NO_BEFORE.test(words.slice(Math.max(0, at - 5), at))) return true;
  return false;
}

/** Whether something denied in one of the two is only ever affirmed in the other: the same words, the other way round. */
export function isTurnedRound(said: string, article: string): boolean {
  const [ours, theirs] = [pureWords(said), pureWords(article)];
  const [deniedHere, deniedThere] = [deniedIn(ours), deniedIn(theirs)];
  const turns = (denied: ReadonlySet<string>, alsoDenied: ReadonlySet<string>, other: string, own: string): boolean =>
    [...denied].some((what) => !alsoDenied.has(what) && affirms(other, what) && !affirms(own, what));
  return turns(deniedThere, deniedHere, ours, theirs) || turns(deniedHere, deniedThere, theirs, ours);
}
