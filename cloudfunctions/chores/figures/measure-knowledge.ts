import { dateOf } from '../../../domain/calendar';
import { failingOf, freshnessOf, sumDays } from '../../../domain/faq/learning';
import { chinaDay, HOUR, type Millis } from '../../../domain/kernel';
import { publishedEdition } from '../../_faq/published-faq';
import { findMany, get, updateAll } from '../../_records';
import type { KnowledgeDoc } from '../../_records/documents';
import { partsOfDays } from '../../_records/faq-day-parts';
import { KNOWLEDGE_ID } from '../../_records/figure-documents';
import { keptShopDays } from '../../_records/shop-days';
import { command } from '../../_sdk';
import { changeFigure, makeFigure, Overtaken } from './versions';

const NIGHT: Millis = 2 * HOUR;
const DAYS = 7;
const MOST_FAILING = 20;

/** So many nights may be missed in which what only the alarm had to know is taken off. */
const NIGHTS_MISSED = 3;

/**
 * Measures once a night how fresh the FAQ is, and which articles did not help lately; and takes off the days before which minute
 * what was read in: the alarm looks back no further than the night. Returns 1 when it did.
 */
export async function measureKnowledge(now: Millis): Promise<number> {
  const days = await keptShopDays(now);
  const today = days.dayAt(now);
  if (now < days.startOf(today) + NIGHT) return 0;
  const known = (await get('figures', KNOWLEDGE_ID)) as KnowledgeDoc | undefined;
  const day = dateOf(today);
  if (known?.day === day) return 0;
  const [edition, counts] = await Promise.all([
    publishedEdition(),
    findMany(
      'faq_days',
      { day: command.gte(today - DAYS) },
      { orderBy: [['day', 'asc']], atMost: partsOfDays(DAYS + 1), fields: ['day', 'articles'] },
    ),
  ]);
  const questions = new Map(edition.articles.map(({ id, question }) => [id, question]));
  const failing = failingOf(sumDays(counts).articles, MOST_FAILING).flatMap(
    ({ articleId, views, notHelped, handoffs }) => {
      const question = questions.get(articleId);
      return question === undefined ? [] : [{ articleId, question, views, notHelped, handoffs }];
    },
  );
  const { refreshedShare } = freshnessOf(edition.articles, now);
  const measured = { day, refreshedShare, articles: edition.articles.length, failing };
  const kept = chinaDay(now - NIGHT);
  const before = Array.from({ length: NIGHTS_MISSED }, (_, ago) => kept - 1 - ago);
  await updateAll('faq_days', { day: command.in(before) }, { minutes: command.remove() });
  try {
    if (known) await changeFigure(known, measured, now);
    else await makeFigure<KnowledgeDoc>({ _id: KNOWLEDGE_ID, kind: 'faq', ...measured }, now);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return 1;
}
