import type { SpecOf } from '../../../contract';
import type { FaqArticle } from '../../../domain/faq';
import { FIGURE_DAYS, freshnessOf, REFRESH_AIM, sumDays } from '../../../domain/faq/learning';
import { COVERAGE_AIM, twoTapCoverage } from '../../../domain/faq/reading';
import { chinaDay } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { publishedEdition } from '../../_faq/published-faq';
import { faqSettings, findMany } from '../../_records';
import { partsOfDays } from '../../_records/faq-day-parts';
import { command } from '../../_sdk';

const MAX_ARTICLES = 200;
const MAX_UNTOUCHED = 50;

/** How the FAQ does: what is read, what helps, what leads to a person all the same, and what is getting old. */
export const getFigures: Handler<SpecOf<'merchant', 'faq.figures'>> = async ({ now }) => {
  const firstDay = chinaDay(now()) - FIGURE_DAYS + 1;
  const [days, edition, settings] = await Promise.all([
    findMany(
      'faq_days',
      { day: command.gte(firstDay) },
      { orderBy: [['day', 'asc']], atMost: partsOfDays(FIGURE_DAYS), fields: ['day', 'articles', 'totals'] },
    ),
    publishedEdition(),
    faqSettings(),
  ]);
  const { articles, totals } = sumDays(days);
  const { refreshedShare, untouched } = freshnessOf(edition.articles, now());
  const questions = new Map(edition.articles.map(({ id, question }) => [id, question]));
  const coverage = twoTapCoverage({ ...edition, hash: '', publishedAt: settings?.publishedAt ?? 0 }, now());
  return {
    days: FIGURE_DAYS,
    articles: [...articles]
      .flatMap(([articleId, counts]) => {
        const question = questions.get(articleId);
        return question === undefined ? [] : [{ articleId, question, ...counts }];
      })
      .sort((a, b) => b.views - a.views)
      .slice(0, MAX_ARTICLES),
    refreshedShare,
    refreshedAim: REFRESH_AIM,
    untouched: untouched.slice(0, MAX_UNTOUCHED).map(rowOf),
    untouchedCount: untouched.length,
    selfService: { helped: totals.helped, handoffs: totals.handoffs, misses: totals.misses },
    coverage: { share: coverage.share, aim: COVERAGE_AIM },
  };
};

const rowOf = ({ id, question, demand, updatedAt }: FaqArticle) => ({ articleId: id, question, demand, updatedAt });
