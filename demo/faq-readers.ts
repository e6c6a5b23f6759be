import type { InputOf } from '../contract';
import type { LocalCloud } from '../local-cloud';
import { callAs } from './call-as';
import { faqArticles } from './seed';
import { requirePerson } from './seed/find-person';
import type { ShopperKey } from './seed/people';

type FaqEvent = InputOf<'shopper', 'faq.report'>['events'][number];

/** Whose phones tell what was read. */
const READERS: readonly ShopperKey[] = ['sun', 'aynur', 'huang', 'wang', 'chen', 'zhao', 'zhou'];
const MOST_READ = 24;
/** As the contract takes them. */
const BATCH = 30;

/** What was typed in vain, and how often. */
const MISSED: readonly (readonly [text: string, times: number, outcome: 'none' | 'refused' | 'not_helped'])[] = [
  ['快递能送上楼吗', 4, 'not_helped'],
  ['东西太重能不能送货上楼', 2, 'refused'],
  ['隔夜茶能不能喝', 3, 'refused'],
  ['你们有没有咖啡豆', 2, 'none'],
  ['积分能送给家里人用吗', 2, 'not_helped'],
  ['茶渣可以浇花吗', 1, 'refused'],
];

/**
 * A day of people reading the FAQ on their phones: the most asked answers, most of which help, some that send readers on
 * to a person, and a few words that found nothing. Told through the function that every phone tells it by.
 */
export async function readTheFaq(cloud: LocalCloud, now: number): Promise<void> {
  const events = [...readings(now), ...misses()];
  for (let batch = 0; batch * BATCH < events.length; batch += 1) {
    const reader = READERS[batch % READERS.length] ?? 'sun';
    const phone = callAs(cloud, requirePerson(reader).openid, `reads-${batch}-${reader}`);
    await phone.shopper('faq.report', { events: events.slice(batch * BATCH, (batch + 1) * BATCH) });
  }
}

function readings(now: number): FaqEvent[] {
  const articles = faqArticles(now).filter(({ tier }) => tier === 'common');
  const mostAsked = [...articles].sort((a, b) => b.demand - a.demand).slice(0, MOST_READ);
  return mostAsked.flatMap(({ id: articleId }, rank) => {
    const views = MOST_READ - rank;
    // Every fifth answer is not a good one yet.
    const isGood = rank % 5 !== 3;
    const judged = Math.ceil(views / 3);
    const helped = isGood ? judged - (rank % 2) : Math.floor(judged / 4);
    const repeat = (count: number, event: FaqEvent) => Array.from({ length: count }, () => event);
    return [
      ...repeat(views, { type: 'view', articleId }),
      ...repeat(helped, { type: 'helped', articleId }),
      ...repeat(judged - helped, { type: 'not_helped', articleId, reason: isGood ? 'not_my_case' : 'unclear' }),
      ...repeat(isGood ? 0 : Math.ceil(judged / 2), { type: 'handoff', articleId }),
    ];
  });
}

function misses(): FaqEvent[] {
  return MISSED.flatMap(([text, times, outcome]) =>
    Array.from({ length: times }, (): FaqEvent => ({ type: 'miss', text, outcome })),
  );
}
