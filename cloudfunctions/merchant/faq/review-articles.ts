import { merchantActions, type SpecOf } from '../../../contract';
import { type Approval, needsSecondPerson } from '../../../domain/faq/editing';
import { AppError, ownValue } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { publishedEdition } from '../../_faq/published-faq';
import { requireMember, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { FaqArticleDoc, MemberDoc } from '../../_records/documents';
import { preparedNow } from '../../_records/still-allowed';
import { asTarget, requireComplete, requireStage } from './staged-articles';

/** Approves what was handed over, or gives it back with a word why. Giving back also stops what is ready already. */
export const reviewArticles: Handler<SpecOf<'merchant', 'faq.review'>> = async (context, input) => {
  const reviewer = requireMember(context);
  const publishedTiers = new Map((await publishedEdition()).articles.map(({ id, tier }) => [id, tier]));
  const at = context.now();
  const approval = { memberId: reviewer._id, at: preparedNow(context, merchantActions['faq.review']) };
  return writeOnce(context, input, async (transaction) => {
    const isApproval = input.verdict === 'approve';
    const articles = await requireStage(transaction, input.articleIds, isApproval ? ['review'] : ['review', 'ready']);
    if (isApproval) requireComplete(articles);
    for (const article of articles) {
      requireSeen(article, ownValue(input.versions, article._id));
      if (isApproval && !mayApprove(reviewer, article, publishedTiers.get(article._id))) {
        throw new AppError('FORBIDDEN', { reason: 'second_person', articleId: article._id });
      }
      await transaction.update('faq_articles', article._id, isApproval ? approved(at, approval) : returned(at));
    }
    const after = { verdict: input.verdict };
    await audit(transaction, context, { key: input.key, ...asTarget(articles), after });
    return { at };
  });

  function returned(at: number): Partial<FaqArticleDoc> {
    const note = { comment: input.comment ?? null, by: reviewer.name, at };
    return { stage: 'draft', readyAt: null, approval: null, submittedBy: null, returned: note };
  }
};

/** Throws VERSION_CONFLICT when the article was saved again after the reviewer had looked at it. */
function requireSeen({ _id, v }: FaqArticleDoc, seen: number | undefined): void {
  if (seen !== undefined && seen !== v) throw new AppError('VERSION_CONFLICT', { articleId: _id, currentVersion: v });
}

const approved = (at: number, approval: Approval): Partial<FaqArticleDoc> => ({
  stage: 'ready',
  readyAt: at,
  approval,
  returned: null,
});

/** Anybody who edits may approve, but for what is said in an emergency: that takes another person than its writer. */
export function mayApprove(
  { _id }: Pick<MemberDoc, '_id'>,
  { tier, writerId }: Pick<FaqArticleDoc, 'tier' | 'writerId'>,
  publishedTier: FaqArticleDoc['tier'] | undefined,
): boolean {
  return writerId !== _id || !needsSecondPerson([tier, publishedTier]);
}
