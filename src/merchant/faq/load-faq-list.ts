import { call, type OutputOf } from '../../cloud';

export type FaqList = OutputOf<'merchant', 'faq.list'>;

/** The whole overview. The cloud answers with a thousand articles at a time, so a large FAQ takes several calls. */
export async function loadFaqList(): Promise<FaqList> {
  const { nextCursor, ...first } = await call('merchant', 'faq.list', {});
  const articles = [...first.articles];
  let { draftCount } = first;
  let cursor = nextCursor;
  while (cursor !== undefined) {
    const page: FaqList = await call('merchant', 'faq.list', { cursor });
    articles.push(...page.articles);
    draftCount += page.draftCount;
    cursor = page.nextCursor;
  }
  return { ...first, articles, draftCount };
}
