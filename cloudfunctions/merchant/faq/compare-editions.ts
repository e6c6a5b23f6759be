import type { OutputOf, SpecOf } from '../../../contract';
import type { FaqTree } from '../../../domain/faq';
import {
  type ArticleChange,
  differenceOf,
  isSameStructure,
  nextEdition,
  type StructureChanges,
  savedEdition,
  structureChanges,
} from '../../../domain/faq/editing';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { savedFaq } from '../../_faq/faq-records';
import { editionOf, publishedEdition } from '../../_faq/published-faq';
import { faqSettings, get, whatAnswerHolds } from '../../_records';
import { changedPieces } from './changed-pieces';

type Difference = OutputOf<'merchant', 'faq.difference'>;

const MAX_ITEMS = 100;
const MAX_MOVES = 20;
/** Fields of which the changed pieces are set off. */
const PROSE: readonly string[] = ['question', 'answer', 'englishQuestion', 'englishAnswer'];

/** What changed between two editions: published ones, or what is on its way. */
export const compareEditions: Handler<SpecOf<'merchant', 'faq.difference'>> = async (_context, input) => {
  const { articleId } = input;
  const [from, to] = await Promise.all([requireEdition(input.from), requireEdition(input.to)]);
  const changes = differenceOf(from, to).filter((change) => articleId === undefined || change.articleId === articleId);
  const items = whatAnswerHolds(itemsOf(changes, titlesOf(from), titlesOf(to)));
  const structure = structureChanges(from, to);
  return {
    items,
    more: changes.length - items.length,
    ...(articleId === undefined && !isSameStructure(structure) && { structure: structureToSend(structure) }),
  };
};

type TitleOf = (categoryId: string) => string;

function titlesOf({ categories }: FaqTree): TitleOf {
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  return (categoryId) => titles.get(categoryId) ?? categoryId;
}

/** One by one, as comparing texts takes its time and an answer may be full before. */
function* itemsOf(
  changes: readonly ArticleChange[],
  titleBefore: TitleOf,
  titleAfter: TitleOf,
): Iterable<Difference['items'][number]> {
  for (const change of changes.slice(0, MAX_ITEMS)) yield itemOf(change, titleBefore, titleAfter);
}

function itemOf(
  { articleId, question, kind, fields }: ArticleChange,
  titleBefore: TitleOf,
  titleAfter: TitleOf,
): Difference['items'][number] {
  return {
    articleId,
    question,
    kind,
    fields: fields.map(({ name, before, after }) => {
      if (name === 'category') return { name, before: titleBefore(before), after: titleAfter(after) };
      const isProse = kind === 'changed' && PROSE.includes(name);
      return { name, before, after, ...(isProse && { pieces: changedPieces(before, after) }) };
    }),
  };
}

/** The contract's lists may be changed in place, ours may not: otherwise the two are the same. */
function structureToSend({ orders, ...rest }: StructureChanges): Difference['structure'] {
  const shortened = orders.map((order) => ({ ...order, moved: order.moved.slice(0, MAX_MOVES) }));
  return { ...rest, orders: shortened } as unknown as Difference['structure'];
}

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
