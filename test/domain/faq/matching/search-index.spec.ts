import { faqArticles } from '../../../../demo/seed/faq';
import type { FaqArticle } from '../../../../domain/faq';
import {
  createShopperSearch,
  relatedArticles,
  relatedInSteps,
  type ShopperSearch,
  shopperSearchInSteps,
} from '../../../../domain/faq/matching';
import { characterTables, type characterTablesInSteps } from '../../../../domain/faq/matching/characters';

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

describe('relatedInSteps', () => {
  /** An array of its own, so that what was compared before is not taken for it. */
  const take = (id: string) => {
    const related = relatedInSteps([...ARTICLES], id, 3);
    for (let steps = 1; ; steps += 1) {
      const step = related.next();
      if (step.done) return { found: step.value, steps };
    }
  };

  test('what it ends with: the same articles as at once', () => {
    for (const { id } of ARTICLES.slice(0, 20)) expect(take(id).found).toEqual(relatedArticles(ARTICLES, id, 3));
    expect(ARTICLES.slice(0, 20).some(({ id }) => take(id).found.length > 0)).toBe(true);
  });

  test('steps: two for every article, so that no slice has to be long', () => {
    expect(take(ARTICLES[0]?.id ?? '').steps).toBeGreaterThan(2 * ARTICLES.length);
  });

  test('left off: who asks at once in between gets the same', () => {
    const articles = [...ARTICLES];
    const [{ id } = { id: '' }] = articles;
    const left = relatedInSteps(articles, id, 3);
    for (let steps = 0; steps < articles.length; steps += 1) left.next();
    expect(relatedArticles(articles, id, 3)).toEqual(relatedArticles(ARTICLES, id, 3));
  });
});

describe('characterTablesInSteps', () => {
  test('left off: who asks at once in between gets whole tables', () => {
    jest.isolateModules(() => {
      const fresh = require('../../../../domain/faq/matching/characters') as {
        characterTables: typeof characterTables;
        characterTablesInSteps: typeof characterTablesInSteps;
      };
      const left = fresh.characterTablesInSteps();
      expect(left.next().done).toBe(false);
      expect(left.next().done).toBe(false);
      expect(fresh.characterTables()).toEqual(characterTables());
      let step = left.next();
      while (!step.done) step = left.next();
      expect(step.value).toEqual(characterTables());
    });
  });
});
