import type { SpecOf } from '../../../contract';
import type { FaqTree } from '../../../domain/faq';
import {
  approvalsBehind,
  type ChangeKind,
  checkEdition,
  countsOf,
  differenceOf,
  nextEdition,
  picturesOf,
  savedEdition,
} from '../../../domain/faq/editing';
import type { Handler } from '../../_entry';
import { savedFaq } from '../../_faq/faq-records';
import { changedIds, goneFiles, knownPages } from '../../_faq/publish-faq';
import { publishedEdition } from '../../_faq/published-faq';
import { voidApprovals } from '../../_faq/standing-approvals';
import { faqSettings, get } from '../../_records';

const MAX_PROBLEMS = 100;
const MAX_MISSED = 10;
const MAX_CHANGES = 200;

/** Looks everything over as it would be published. */
export const checkFaq: Handler<SpecOf<'merchant', 'faq.check'>> = async (context, input) => {
  const [before, saved, settings, pages] = await Promise.all([
    publishedEdition(),
    savedFaq(),
    faqSettings(),
    knownPages(context.now()),
  ]);
  const next = nextEdition(before, saved, settings?.rolledBackAt ?? null);
  const edition = input.of === 'saved' ? savedEdition(saved) : next;
  const gone = await goneFiles(edition.articles.flatMap(picturesOf));
  const voided = await voidApprovals(approvalsBehind(before, next, saved), get);
  const {
    problems: found,
    coverage,
    plan,
  } = checkEdition({
    edition,
    changed: changedIds(before, edition),
    pages,
    goneFiles: gone,
    now: context.now(),
  });
  const problems = [...voided, ...found];
  const question = questionsOf(before, edition);
  const changes = differenceOf(before, edition);
  const ofKind = (kind: ChangeKind) =>
    changes
      .filter((change) => change.kind === kind)
      .slice(0, MAX_CHANGES)
      .map(({ articleId, question: words, tier }) => ({ articleId, question: words, tier }));
  return {
    problems: problems.slice(0, MAX_PROBLEMS).map((problem) => ({
      ...problem,
      question: question(problem.articleId),
      otherQuestion: question(problem.otherId),
    })),
    moreProblems: Math.max(0, problems.length - MAX_PROBLEMS),
    coverage: {
      share: coverage.share,
      totalDemand: coverage.totalDemand,
      missed: coverage.missed
        .slice(0, MAX_MISSED)
        .map(({ id, question: words, demand }) => ({ articleId: id, question: words, demand })),
      proposal: plan.moves.map((move) => ({
        articleId: move.articleId,
        question: question(move.articleId) ?? '',
        ...('insteadId' in move
          ? { insteadId: move.insteadId, insteadQuestion: question(move.insteadId) }
          : { categoryId: move.categoryId }),
      })),
      shareAfter: plan.shareAfter,
    },
    changes: {
      added: ofKind('added'),
      changed: ofKind('changed'),
      removed: ofKind('removed'),
      counts: countsOf(changes),
    },
  };
};

/** Finds an article's question in either edition, the later first. */
function questionsOf(before: FaqTree, edition: FaqTree) {
  const questions = new Map([...before.articles, ...edition.articles].map(({ id, question }) => [id, question]));
  return (articleId: string | undefined) => (articleId === undefined ? undefined : questions.get(articleId));
}
