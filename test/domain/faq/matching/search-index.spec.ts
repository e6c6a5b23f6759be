import { faqArticles } from '../../../../demo/seed/faq';
import type { FaqArticle } from '../../../../domain/faq';
import { createShopperSearch, type ShopperSearch, shopperSearchInSteps } from '../../../../domain/faq/matching';

const ARTICLES = faqArticles(0);
const ASKED = ['退款', 'tuik', '快递一直没到怎么办', '发票抬头写错了', '积分', '今天天气怎么样'];

/** All that is ready on the way, and how many steps it took. */
function build(synonyms?: readonly string[]) {
  const stages: ShopperSearch<FaqArticle>[] = [];
  const building = shopperSearchInSteps(ARTICLES, synonyms);
  for (let steps = 1; ; steps += 1) {
    const step = building.next();
    if (step.done) return { stages, whole: step.value, steps };
    if (step.value) stages.push(step.value);
  }
}

describe('shopperSearchInSteps', () => {
  test('what it ends with: finds and judges as what is built at once', () => {
    const { whole } = build(['发货 出货']);
    const search = createShopperSearch(ARTICLES, ['发货 出货']);
    for (const text of [...ASKED, '什么时候出货']) expect(whole(text)).toEqual(search(text));
  });

  test('on the way: answers by letters, and never says that there is nothing', () => {
    // Synonyms of its own, so that no ranker of before is ready.
    const building = shopperSearchInSteps(ARTICLES, ['独一 无二']);
    let first: ShopperSearch<FaqArticle> | undefined;
    while (!first) first = building.next().value;
    expect(first('退款').questions.length).toBeGreaterThan(0);
    // None of its letters stand in any article as they stand here.
    expect(first('钱怎么还不退回来')).toEqual({ questions: [], isGuess: false });
    const { stages, whole } = build(['独一 无二']);
    expect(whole('钱怎么还不退回来').questions.length).toBeGreaterThan(0);
    for (const stage of stages) expect(stage('鑫淼焱垚').missed).toBeUndefined();
    expect(whole('鑫淼焱垚').missed).toBe('refused');
  });

  test('steps: many more than articles, so that no slice has to be long', () => {
    expect(build().steps).toBeGreaterThan(ARTICLES.length);
  });
});
