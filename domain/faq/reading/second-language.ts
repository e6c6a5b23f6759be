import type { ReaderLanguage } from '../../kernel';
import type { EnglishArticle, FaqArticle, FaqCategory } from '../article';

/** What is read of an article in English; how else it is asked does not matter to that. */
type EnglishWords = Pick<EnglishArticle, 'question' | 'blocks'>;
interface Worded extends Pick<FaqArticle, 'question' | 'blocks'> {
  readonly english?: EnglishWords;
}

/** What was written in English; undefined where nothing is in it, which is the same as none. */
export function englishOf(english: EnglishArticle | undefined): EnglishArticle | undefined {
  if (!english) return undefined;
  const { question, similar, blocks } = english;
  return question === '' && similar.length === 0 && blocks.length === 0 ? undefined : { question, similar, blocks };
}

/** Whether somebody who reads in this language is shown the Chinese for want of their own. */
export function isOnlyChinese({ english }: Pick<Worded, 'english'>, language: ReaderLanguage): boolean {
  return language === 'en' && !isWhole(english);
}

/** Question and answer as somebody reads them; never empty where the Chinese is not. */
export function wordsOf(article: Worded, language: ReaderLanguage): Pick<FaqArticle, 'question' | 'blocks'> {
  const { question, blocks } = language === 'en' && isWhole(article.english) ? article.english : article;
  return { question, blocks };
}

/** Half a translation, an answer below a question of the other language say, is none. */
function isWhole(english: EnglishWords | undefined): english is EnglishWords {
  return english !== undefined && english.question !== '' && english.blocks.length > 0;
}

/** What is asked in English, in all the ways it is asked. */
export function englishWordings({
  english,
}: {
  readonly english?: Pick<EnglishArticle, 'question' | 'similar'>;
}): readonly string[] {
  return english ? [english.question, ...english.similar].filter((wording) => wording !== '') : [];
}

/** A category's name as somebody reads it. */
export function categoryTitle(
  { title, english }: Pick<FaqCategory, 'title' | 'english'>,
  language: ReaderLanguage,
): string {
  return language === 'en' && english ? english : title;
}
