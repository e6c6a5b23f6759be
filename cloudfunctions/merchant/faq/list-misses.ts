import type { SpecOf } from '../../../contract';
import { maskText } from '../../../domain/compliance';
import { groupMisses, nearestArticles } from '../../../domain/faq/learning';
import { validityOf } from '../../../domain/faq/reading';
import { LIST_COUNTS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { publishedFaq } from '../../_faq/published-faq';
import { findMany, whatAnswerHolds } from '../../_records';
import { unseal } from '../../_sdk';

/** Wordings looked at: the last ones typed. */
const MAX_MISSES = 500;
const MAX_GROUPS = 50;
const MAX_EXAMPLES = 5;
const NEAREST = 3;

/** What found nothing, alike wordings together, each group with the articles it may belong to. */
export const listMisses: Handler<SpecOf<'merchant', 'faq.misses'>> = async (context) => {
  const [found, published] = await Promise.all([
    findMany('faq_misses', { status: 'open' }, { orderBy: [['updatedAt', 'desc']], atMost: MAX_MISSES }),
    publishedFaq(),
  ]);
  const misses = found.map(({ _id, text, count, updatedAt }) => ({
    id: _id,
    // Masked when it was typed, by the rules of that day.
    text: maskText(unseal(text, `faq_misses/${_id}`)),
    count,
    lastAt: updatedAt,
  }));
  // What is over would be no answer to whoever asks again.
  const articles = (published?.tree.articles ?? []).filter(
    ({ conditions }) => validityOf(conditions, context.now()) !== 'over',
  );
  const synonyms = published?.tree.synonyms;
  const nearest = nearestArticles(articles, synonyms);
  const groups = groupMisses(misses, articles, synonyms);
  const sent = whatAnswerHolds(
    groups.slice(0, MAX_GROUPS).map(({ head, members, count, lastAt }) => ({
      id: head.id,
      text: head.text,
      count,
      missIds: members.slice(0, LIST_COUNTS.misses).map(({ id }) => id),
      lastAt,
      examples: members.slice(1, 1 + MAX_EXAMPLES).map(({ text }) => text),
      nearest: nearest(head.text, NEAREST).map(({ id, question }) => ({ articleId: id, question })),
    })),
  );
  return { groups: sent, more: groups.length - sent.length };
};
