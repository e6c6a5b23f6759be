import { existsSync } from 'node:fs';
import {
  CANNED_REPLIES,
  DESK_PEOPLE,
  FAQ_CATEGORIES,
  faqArticles,
  GOODS,
  PICTURE_NAMES,
  pictureFile,
  SHOPPERS,
  shopSeed,
  TEAMS,
} from '../../demo/seed';
import { ARTICLE_ACTIONS, ARTICLE_TIERS, type FaqArticle, type Province, SLOT_NAMES } from '../../domain/faq';
import { checkEdition } from '../../domain/faq/editing';
import { relatedArticles } from '../../domain/faq/matching';
import { type AskerFacts, COVERAGE_AIM, fitOf, openingQuestions, shopperArticles } from '../../domain/faq/reading';
import { DAY, HOUR } from '../../domain/kernel';
import { MEMBER_TIERS, ORDER_STATES } from '../../domain/shop';

const NOW = Date.UTC(2026, 0, 20, 6, 0);
const ARTICLES = faqArticles(NOW);
const SLOT = /\{\{([^}]*)\}\}/g;
const OPENID = /^o[A-Za-z0-9_-]{27}$/;
/** 亲 as a form of address; 亲友, 亲属 and the like are ordinary words. */
const UNKIND = [/亲(?![友属戚人自手])/, /[！!]{2}/, /抱歉给您带来不便/, /工单/];
const PROMISES = [/保证/, /绝对/, /24\s*小时内/, /(?<!不)一定/];

const wordsOf = (article: FaqArticle): string[] =>
  article.blocks.flatMap((block) => {
    if (block.type === 'steps') return [...block.items];
    if (block.type === 'image') return [block.alt];
    return block.type === 'text' || block.type === 'tip' ? [block.text] : [block.label];
  });
const questionsOf = (article: FaqArticle): string[] => [article.question, ...article.similar];
const failing = (isBroken: (article: FaqArticle) => boolean): string[] =>
  ARTICLES.filter(isBroken).map((article) => article.id);
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place);

describe('the FAQ of the demo shop', () => {
  it('size: eight categories and at least 130 articles, none of the categories thin', () => {
    expect(FAQ_CATEGORIES).toHaveLength(8);
    expect(ARTICLES.length).toBeGreaterThanOrEqual(130);
    for (const { id } of FAQ_CATEGORIES) {
      expect(ARTICLES.filter((article) => article.categoryId === id).length).toBeGreaterThanOrEqual(12);
    }
  });

  it('identity: every id is kebab case, unique, and starts with its category', () => {
    expect(repeated(ARTICLES.map((article) => article.id))).toEqual([]);
    expect(failing((article) => !/^[a-z]+(-[a-z]+)+$/.test(article.id))).toEqual([]);
    expect(failing((article) => !article.id.startsWith(`${article.categoryId}-`))).toEqual([]);
  });

  it('questions: no wording stands twice, and each has one to three similar ones', () => {
    const plain = ARTICLES.flatMap(questionsOf).map((question) => question.replace(/[？?，,。\s]/g, ''));
    expect(repeated(plain)).toEqual([]);
    expect(failing((article) => article.similar.length < 1 || article.similar.length > 3)).toEqual([]);
    expect(failing((article) => article.keywords.length > 5)).toEqual([]);
  });

  it('answers: every article has words, and no block is empty', () => {
    expect(
      failing((article) => !article.blocks.some((block) => block.type === 'text' || block.type === 'steps')),
    ).toEqual([]);
    expect(failing((article) => wordsOf(article).length === 0)).toEqual([]);
    expect(failing((article) => wordsOf(article).some((words) => words.trim().length < 2))).toEqual([]);
  });

  it('slots: every name is known and every slot has words for when the fact is missing', () => {
    const slots = ARTICLES.flatMap((article) =>
      wordsOf(article).flatMap((words) =>
        [...words.matchAll(SLOT)].map((match) => ({ id: article.id, slot: match[1] })),
      ),
    );
    const names: readonly string[] = SLOT_NAMES;
    const broken = slots.filter(({ slot = '' }) => {
      const [name = '', fallback = ''] = slot.split('|');
      return !names.includes(name) || fallback.trim() === '';
    });
    expect(broken).toEqual([]);
    expect(new Set(slots.map(({ id }) => id)).size).toBeGreaterThanOrEqual(25);
    const unclosed = failing((article) => wordsOf(article).some((words) => /\{\{|\}\}/.test(words.replace(SLOT, ''))));
    expect(unclosed).toEqual([]);
  });

  it('conditions: only known states and tiers, spans of days that can be met, no empty list', () => {
    expect(
      failing(({ conditions: { orderStates, memberTiers, daysInState } }) => {
        const { min = 0, max = Number.POSITIVE_INFINITY } = daysInState ?? {};
        const areStatesKnown = orderStates?.every((state) => ORDER_STATES.includes(state)) ?? true;
        const areTiersKnown = memberTiers?.every((tier) => MEMBER_TIERS.includes(tier)) ?? true;
        const isEmpty = orderStates?.length === 0 || memberTiers?.length === 0;
        return !areStatesKnown || !areTiersKnown || isEmpty || min < 0 || min > max;
      }),
    ).toEqual([]);
    expect(ARTICLES.filter((article) => article.conditions.orderStates).length).toBeGreaterThanOrEqual(35);
    expect(ARTICLES.filter((article) => article.conditions.memberTiers).length).toBeGreaterThanOrEqual(5);
  });

  it('conditions: every order state has at least four answers of its own', () => {
    for (const state of ORDER_STATES) {
      const own = ARTICLES.filter((article) => article.conditions.orderStates?.includes(state));
      expect([state, own.length >= 4]).toEqual([state, true]);
    }
  });

  describe('a parcel on its way', () => {
    const FACTS = (province: Province, days = 1): AskerFacts => ({
      order: { state: 'awaiting_receipt', stateAt: NOW - days * DAY, province },
    });
    const opening = (facts: AskerFacts) => openingQuestions({ articles: ARTICLES }, facts, NOW).map(({ id }) => id);

    it('opens with what is asked most of it, signed for but not received among them; no snow of other provinces', () => {
      expect(opening(FACTS('浙江'))).toEqual([
        'shipping-where-is-it',
        'returns-seven-days',
        'invoice-how',
        'returns-broken',
        'shipping-signed-not-received',
      ]);
    });

    it.each([0, 1, 2, 3, 5, 8, 20])(
      'signed for but not received is among the first five on day %i, here and where it snows',
      (days) => {
        for (const province of ['浙江', '新疆'] as const) {
          expect(opening(FACTS(province, days))).toContain('shipping-signed-not-received');
        }
        const delivered: AskerFacts = { order: { state: 'done', stateAt: NOW - days * DAY } };
        expect(opening(delivered)).toContain('shipping-signed-not-received');
      },
    );

    it('where it snows: the notice leads; for who has waited six days the parcel that stands still comes next', () => {
      expect(opening(FACTS('黑龙江'))[0]).toBe('shipping-emergency-snow');
      expect(opening(FACTS('新疆', 6)).slice(0, 3)).toEqual([
        'shipping-emergency-snow',
        'shipping-where-is-it',
        'shipping-tracking-stuck',
      ]);
    });

    it('related: to a broken thing no button that confirms it; whatever is read, nothing for another order', () => {
      const facts = FACTS('浙江');
      const related = (id: string) =>
        relatedArticles(shopperArticles({ articles: ARTICLES }), id, 3, { facts, now: NOW });
      expect(related('returns-broken').map(({ id }) => id)).toEqual(['returns-wrong-item']);
      const all = ARTICLES.flatMap(({ id }) => related(id));
      expect(all.filter((article) => fitOf(article, facts, NOW) === 'no')).toEqual([]);
      expect(all.length).toBeGreaterThan(200);
    });
  });

  it('actions: every button leads somewhere the shop knows', () => {
    const actions = ARTICLES.flatMap((article) =>
      article.blocks.flatMap((block) => (block.type === 'action' ? [block.action] : [])),
    );
    expect(actions.filter((action) => !ARTICLE_ACTIONS.includes(action))).toEqual([]);
    expect(ARTICLE_ACTIONS.filter((action) => !actions.includes(action))).toEqual([]);
  });

  it('tiers: some for agents only, some for emergencies, the rest for everybody', () => {
    for (const tier of ARTICLE_TIERS) {
      expect(ARTICLES.filter((article) => article.tier === tier).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('emergencies: each has an end, and one of them is going on', () => {
    const emergencies = ARTICLES.filter((article) => article.tier === 'emergency');
    expect(emergencies.filter(({ conditions: { validFrom, validTo } }) => !validFrom || !validTo)).toEqual([]);
    const current = emergencies.filter((article) => fitOf(article, {}, NOW) !== 'no').map((article) => article.id);
    expect(current).toEqual(['shipping-emergency-snow']);
  });

  it('publishing: nothing stands in the way, and 80 % of what is asked is two taps away', () => {
    const edition = { categories: FAQ_CATEGORIES, articles: ARTICLES };
    const check = checkEdition({ edition, changed: new Set(), pages: new Set(), goneFiles: new Set(), now: NOW });
    expect(check.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(check.coverage.share).toBeGreaterThanOrEqual(COVERAGE_AIM);
  });

  it('tone: no coaxing, no shouting, no jargon and no promise that a desk cannot keep', () => {
    const forbidden = [...UNKIND, ...PROMISES];
    expect(failing((article) => wordsOf(article).some((words) => forbidden.some((rule) => rule.test(words))))).toEqual(
      [],
    );
  });

  it('demand: a long tail, thousands of asks a month, a fifth of the articles carrying most of them', () => {
    const demands = ARTICLES.map((article) => article.demand).sort((a, b) => b - a);
    const total = demands.reduce((sum, demand) => sum + demand, 0);
    const top = demands.slice(0, Math.round(demands.length / 5)).reduce((sum, demand) => sum + demand, 0);
    expect(total).toBeGreaterThan(5000);
    expect(top / total).toBeGreaterThan(0.5);
    expect(demands.every((demand) => Number.isInteger(demand) && demand > 0)).toBe(true);
  });

  it('freshness: nothing is dated after now', () => {
    expect(failing((article) => article.updatedAt > NOW)).toEqual([]);
  });
});

describe('the people of the demo shop', () => {
  it('openids: well formed and each of one person', () => {
    const openids = [...SHOPPERS, ...DESK_PEOPLE].map((person) => person.openid);
    expect(openids.filter((openid) => !OPENID.test(openid))).toEqual([]);
    expect(repeated(openids)).toEqual([]);
  });

  it('shoppers: phones that can be masked, and every tier', () => {
    expect(SHOPPERS.filter((shopper) => !/^1\d{10}$/.test(shopper.phone))).toEqual([]);
    expect(new Set(SHOPPERS.map((shopper) => shopper.tier))).toEqual(new Set(MEMBER_TIERS));
  });

  it('desk: every role is filled, every category has a team with an agent', () => {
    const roles: readonly string[] = DESK_PEOPLE.flatMap((person) => person.roles);
    expect(new Set(roles)).toEqual(new Set(['agent', 'lead', 'qa', 'editor', 'admin']));
    for (const { id } of FAQ_CATEGORIES) {
      const team = TEAMS.find(({ categoryIds }) => (categoryIds as readonly string[]).includes(id));
      const agents = DESK_PEOPLE.filter(
        ({ roles, teamIds }) =>
          (roles as readonly string[]).includes('agent') && (teamIds as readonly string[]).includes(team?.id ?? ''),
      );
      expect([id, agents.length]).toEqual([id, 1]);
    }
  });

  it('canned replies: unique shortcuts, short, in the same tone', () => {
    expect(CANNED_REPLIES.length).toBeGreaterThanOrEqual(12);
    expect(repeated(CANNED_REPLIES.flatMap(({ id, shortcut }) => [id, shortcut]))).toEqual([]);
    const forbidden = [...UNKIND, ...PROMISES];
    expect(CANNED_REPLIES.filter(({ text }) => text.length > 80 || forbidden.some((rule) => rule.test(text)))).toEqual(
      [],
    );
  });
});

describe('the orders of the demo shop', () => {
  const { orders } = shopSeed(NOW);

  it('states: every state has at least three orders', () => {
    expect(orders).toHaveLength(30);
    for (const state of ORDER_STATES) {
      expect(orders.filter((order) => order.state === state).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('identity: ids and numbers are unique, every order is of a known shopper', () => {
    expect(repeated(orders.flatMap((order) => [order._id, order.number]))).toEqual([]);
    const openids: readonly string[] = SHOPPERS.map((shopper) => shopper.openid);
    expect(orders.filter((order) => !openids.includes(order.shopperId))).toEqual([]);
  });

  it('times: nothing has happened in the future, and things happen in order', () => {
    for (const order of orders) {
      const happened = [order.createdAt, order.shippedAt ?? order.createdAt, order.stateAt, NOW];
      expect([order._id, ...happened]).toEqual([order._id, ...[...happened].sort((a, b) => a - b)]);
    }
  });

  it('times: the same shop an hour later is the same shop, moved by an hour', () => {
    const later = shopSeed(NOW + HOUR).orders;
    expect(later.map((order) => order.stateAt - HOUR)).toEqual(orders.map((order) => order.stateAt));
    expect(later.map((order) => order.amountFen)).toEqual(orders.map((order) => order.amountFen));
  });

  it('facts: each state carries what its answers need', () => {
    const lacking = orders.filter((order) => {
      if (order.state === 'awaiting_payment') return (order.payDeadlineAt ?? 0) <= NOW;
      if (order.state === 'awaiting_shipment') return (order.expectedShipAt ?? 0) <= NOW;
      if (order.state === 'awaiting_receipt') return !order.carrier || !order.trackingNumber || !order.expectedArriveAt;
      if (order.state === 'after_sale') return !order.refundAmountFen || !order.refundExpectedAt;
      return false;
    });
    expect(lacking.map((order) => order._id)).toEqual([]);
  });

  it('money: nobody gets back more than was paid, and a gold card pays no postage', () => {
    expect(orders.filter((order) => (order.refundAmountFen ?? 0) > order.amountFen)).toEqual([]);
    const seedsOfHuang = orders.find((order) => order._id === 'order-huang-crisp-return');
    const seedsOfWang = orders.find((order) => order._id === 'order-wang-seeds-waiting');
    expect(seedsOfHuang?.amountFen).toBe(Math.round(25_90 * 10 * 0.9));
    expect(seedsOfWang?.amountFen).toBe(19_90 * 2 + 39_90 + 10_00);
  });

  it('pictures: every picture named by goods lies on disk', () => {
    expect(PICTURE_NAMES.filter((name) => !existsSync(pictureFile(name)))).toEqual([]);
    const unused = PICTURE_NAMES.filter((name) => !GOODS.some((goods) => goods.picture === name));
    expect(unused).toEqual([]);
  });
});
