import { inflateSync, strFromU8 } from 'fflate';
import { articleDoc } from '../../../cloudfunctions/_faq/faq-docs';
import type { FaqTree } from '../../../domain/faq';
import { WECHAT_LIMITS } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { call, deskCloud } from '../desk-cloud';
import { EDITOR, faqDesk, seedFaq } from './faq-desk';

const SHOPPER = 'oShopper_Lin-0123456789abcde';
const COUNT = 5_000;

/** Characters that follow no pattern, so that deflating helps little: more than any shop's words would weigh. */
function characters(seed: number, count: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 3_500));
  }).join('');
}

const CATEGORY_IDS = ['shipping', 'returns', 'invoice', 'promo', 'account', 'member', 'product', 'payment'];

describeCloud('merchant: a knowledge base of 5,000 articles', deskCloud(['merchant', 'shopper']), (cloud) => {
  const { as, publish } = faqDesk(cloud);
  beforeEach(() => {
    seedFaq(cloud);
    const articles = Array.from({ length: COUNT }, (_, nth) =>
      articleOf({
        id: `large-${nth}`,
        categoryId: CATEGORY_IDS[nth % CATEGORY_IDS.length] ?? '',
        question: characters(2 * nth + 1, 14),
        similar: [characters(7 * nth + 3, 10), characters(11 * nth + 5, 12)],
        blocks: [{ type: 'text', text: characters(13 * nth + 7, 150) }],
        demand: nth % 500,
        updatedAt: testStartAt,
      }),
    );
    cloud.database.insert(
      'faq_articles',
      articles.map((article) => ({ ...articleDoc(article) })),
    );
  });

  test('what is published, read, checked and listed comes in answers that WeChat lets through', async () => {
    const { articleCount, hash } = await publish();
    expect(articleCount).toBeGreaterThan(COUNT);

    const bytes: Buffer[] = [];
    let parts = 1;
    for (let part = 0; part < parts; part += 1) {
      const answer = await call(cloud, SHOPPER, 'shopper', 'faq.read', { part });
      if (answer.unchanged) throw new Error('expected a part');
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(WECHAT_LIMITS.callResponseBytes * 0.75);
      expect(answer.hash).toBe(hash);
      parts = answer.parts;
      bytes.push(Buffer.from(answer.body, 'base64'));
    }
    expect(parts).toBeGreaterThan(2);
    const tree = JSON.parse(strFromU8(inflateSync(Buffer.concat(bytes)))) as FaqTree;
    expect(tree.articles).toHaveLength(articleCount);

    const check = await as(EDITOR, 'faq.check', { of: 'saved' });
    expect(Buffer.byteLength(JSON.stringify(check))).toBeLessThan(WECHAT_LIMITS.callResponseBytes / 2);

    const rows: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(EDITOR, 'faq.list', { cursor });
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(WECHAT_LIMITS.callResponseBytes / 2);
      rows.push(...page.articles.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(rows).size).toBe(cloud.database.count('faq_articles'));
    expect(rows).toHaveLength(cloud.database.count('faq_articles'));
  });
});
