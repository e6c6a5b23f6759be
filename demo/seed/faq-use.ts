import type { FaqArticle } from '../../domain/faq';
import type { DayRecord, FaqEvent } from '../../domain/faq/learning';
import { chinaDay, DAY, type Millis } from '../../domain/kernel';

const DAYS = 30;
/** Of those who ask, so many open the answer in the mini program; the others are in the conversation. */
const READERS = 0.6;

/** A share between 0 and 1 that belongs to an article, the same in every run. */
function shareOf(id: string, salt: number): number {
  let state = salt;
  for (const character of id) state = (state * 31 + character.charCodeAt(0)) % 1_009;
  return state / 1_009;
}

/** What happened to the FAQ in the last month, day by day: as often read as asked, mostly of help, sometimes not. */
export function faqDays(
  articles: readonly FaqArticle[],
  now: Millis,
): readonly (DayRecord & { readonly day: number })[] {
  const today = chinaDay(now);
  return Array.from({ length: DAYS }, (_, back) => {
    const counts = articles
      .filter(({ tier }) => tier === 'common')
      .map((article): [string, Required<NonNullable<DayRecord['articles']>[string]>] => {
        const swing = 0.7 + 0.6 * shareOf(article.id, back + 1);
        const views = Math.round((article.demand / DAYS) * READERS * swing);
        const notHelped = Math.round(views * (0.05 + 0.2 * shareOf(article.id, 7)));
        const helped = Math.round((views - notHelped) * 0.5);
        return [article.id, { views, helped, notHelped, handoffs: Math.round(notHelped * 0.6) }];
      })
      .filter(([, { views }]) => views > 0);
    const sum = (name: 'views' | 'helped' | 'notHelped' | 'handoffs') =>
      counts.reduce((total, [, count]) => total + count[name], 0);
    return {
      day: today - back,
      articles: Object.fromEntries(counts),
      totals: {
        views: sum('views'),
        helped: sum('helped'),
        notHelped: sum('notHelped'),
        handoffs: sum('handoffs'),
        misses: 4 + (back % 3),
      },
    };
  });
}

/** The moment a day's record was made. */
export const madeAt = (day: number, now: Millis): Millis => now - (chinaDay(now) - day) * DAY;

const MISSED: readonly (readonly [text: string, times: number, outcome: 'none' | 'refused' | 'not_helped'])[] = [
  ['可以寄到国外吗', 7, 'refused'],
  ['能寄到国外吗', 4, 'none'],
  ['可不可以寄国外', 2, 'none'],
  ['有没有茶艺课可以报名', 5, 'refused'],
  ['茶艺课怎么报名', 3, 'none'],
  ['壶盖碎了单配一个盖多少钱', 4, 'none'],
  ['可以单独配一个壶盖吗', 2, 'refused'],
  ['旧茶壶回收吗', 3, 'none'],
  ['付了钱两天了还不发', 3, 'not_helped'],
  ['礼盒里能放我写的卡片吗', 2, 'none'],
  ['有清真认证的吗', 2, 'refused'],
  ['包装盒单卖吗', 1, 'none'],
];

/** What shoppers typed and did not find, in batches as phones send them. */
export const MISSED_BATCHES: readonly (readonly FaqEvent[])[] = MISSED.map(([text, times, outcome]) =>
  Array.from({ length: times }, () => ({ type: 'miss', text, outcome })),
);
