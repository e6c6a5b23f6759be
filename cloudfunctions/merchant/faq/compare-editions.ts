import type { SpecOf } from '../../../contract';
import { differenceOf, type FaqTree, nextEdition, savedEdition } from '../../../domain/faq';
import { AppError } from '../../../domain/kernel';
import { savedFaq } from '../../_desk/faq-records';
import { editionOf, publishedEdition } from '../../_desk/published-faq';
import { faqSettings, get, type Handler } from '../../_kit';

const MOST_ITEMS = 100;

/** What changed between two editions: published ones, or what is on its way. */
export const compareEditions: Handler<SpecOf<'merchant', 'faq.difference'>> = async (_context, input) => {
  const [from, to] = await Promise.all([requireEdition(input.from), requireEdition(input.to)]);
  const items = differenceOf(from, to).filter(
    ({ articleId }) => input.articleId === undefined || articleId === input.articleId,
  );
  return {
    items: items.slice(0, MOST_ITEMS).map(({ articleId, question, kind, fields }) => ({
      articleId,
      question,
      kind,
      fields: [...fields],
    })),
    more: Math.max(0, items.length - MOST_ITEMS),
  };
};

/** The edition that `name` stands for: a publication's id, `published`, `next` or `saved`. Throws NOT_FOUND. */
export async function requireEdition(name: string): Promise<FaqTree> {
  if (name === 'published') return publishedEdition();
  if (name === 'saved') return savedEdition(await savedFaq());
  if (name === 'next') {
    const [settings, edition, saved] = await Promise.all([faqSettings(), publishedEdition(), savedFaq()]);
    return nextEdition(edition, saved, settings?.rolledBackAt ?? null);
  }
  const publication = await get('faq_publications', name);
  if (!publication) throw new AppError('NOT_FOUND');
  return editionOf(publication);
}
