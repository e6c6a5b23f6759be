import type { SpecOf } from '../../contract';
import { publishingProblems } from '../../domain/faq';
import { AppError } from '../../domain/kernel';
import { audit } from '../_desk/audit';
import {
  editedArticle,
  type FaqPublication,
  faqCategory,
  publicationOf,
  publishedSettings,
  snapshotDocs,
} from '../_desk/faq-publication';
import { addIfAbsent, type Context, faqSettings, type Handler, requireMember, writeOnce } from '../_kit';
import { allArticles, allCategories } from './faq-source';

const ATTEMPTS = 4;
const MOST_PROBLEMS = 20;

/**
 * Publishes all that is saved. The parts are written first, under ids that follow from their contents: a crash leaves
 * parts that nothing points at. Then one transaction turns every shopper to the new tree.
 */
export const publishFaq: Handler<SpecOf<'merchant', 'faq.publish'>> = async (context, input) => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = (await faqSettings())?.v ?? 0;
    const publication = await readPublication();
    for (const part of snapshotDocs(publication, context.now())) await addIfAbsent('faq_snapshots', part);
    const ack = await pointAt(context, input, publication, before);
    if (ack) return ack;
  }
  throw new AppError('TRY_AGAIN');
};

async function readPublication(): Promise<FaqPublication> {
  const [categoryDocs, articleDocs] = await Promise.all([allCategories(), allArticles()]);
  const categories = categoryDocs.map(faqCategory);
  const articles = articleDocs.map(editedArticle);
  const problems = publishingProblems(categories, articles);
  if (problems.length > 0) throw new AppError('NOT_PUBLISHABLE', { problems: problems.slice(0, MOST_PROBLEMS) });
  return publicationOf(categories, articles);
}

/** Undefined when somebody else published after our articles were read: theirs may be newer, so they are read again. */
async function pointAt(context: Context, input: { readonly key: string }, publication: FaqPublication, before: number) {
  const { hash, articleCount } = publication;
  try {
    return await writeOnce(context, input, async (transaction) => {
      const current = (await transaction.get('settings', 'faq'))?.v ?? 0;
      if (current !== before) throw new Overtaken();
      const { faq, contents } = publishedSettings(publication, context.now(), before + 1);
      await transaction.set('settings', faq);
      await transaction.set('settings', contents);
      await audit(transaction, context, { key: input.key, memberId: requireMember(context)._id, targetId: hash });
      return { hash, articleCount, at: context.now() };
    });
  } catch (error) {
    if (error instanceof Overtaken) return undefined;
    throw error;
  }
}

class Overtaken extends Error {}
