import fc from 'fast-check';
import {
  ARTICLE_ACTIONS,
  ARTICLE_TIERS,
  type ArticleBlock,
  type EnglishArticle,
  type FaqArticle,
  PROVINCES,
} from '../../../domain/faq';
import { MEMBER_TIERS, ORDER_STATES } from '../../../domain/shop';

/** A text as the wire lets it through: trimmed, not empty, with line breaks and every mark that means something. */
export const anyText = fc
  .array(
    fc.constantFrom(
      '发货',
      '退款',
      'a',
      '1. ',
      '> ',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '\\',
      '\n',
      ' ',
      '|',
      '{{order.number|单号}}',
      '=1',
      '"',
      ',',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

const oneLine = anyText.map((text) => text.replace(/\s+/g, ' '));
const label = anyText.map((text) => text.slice(0, 12).trim()).filter((text) => text !== '');
const path = fc.constantFrom('/mall/order/index', 'shopper/help/index?from=faq&n=1', 'a');
const appId = fc.constantFrom('wx0123456789abcdef', 'wxffffffffffffffff');

export const anyBlock: fc.Arbitrary<ArticleBlock> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: anyText }),
  fc.record({ type: fc.constant('tip' as const), text: anyText }),
  fc.record({ type: fc.constant('steps' as const), items: fc.array(anyText, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    type: fc.constant('image' as const),
    fileId: fc.constantFrom(
      'cloud://local-env.6c6f6361-local-env-1250000000/goods/(1).jpg',
      'https://shop.example/a.jpg',
      '/pictures/a.svg',
    ),
    alt: anyText,
  }),
  fc.record({ type: fc.constant('link' as const), label, path }),
  fc.record({ type: fc.constant('link' as const), label, path, appId }),
  fc.record({ type: fc.constant('action' as const), label, action: fc.constantFrom(...ARTICLE_ACTIONS) }),
);

const someOf = <V>(values: readonly V[]) => fc.subarray([...values], { minLength: 1 });
const days = fc
  .record({ min: fc.option(fc.nat(30), { nil: undefined }), max: fc.option(fc.nat(30), { nil: undefined }) })
  .filter(({ min, max }) => min !== undefined || max !== undefined);
const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });

const anyChineseArticle: fc.Arbitrary<FaqArticle> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  categoryId: fc.constantFrom('shipping', 'returns'),
  question: oneLine,
  similar: fc.array(oneLine, { maxLength: 3 }),
  keywords: fc.array(oneLine, { maxLength: 3 }),
  blocks: fc.array(anyBlock, { maxLength: 5 }),
  tier: fc.constantFrom(...ARTICLE_TIERS),
  conditions: fc
    .record(
      {
        orderStates: someOf(ORDER_STATES),
        daysInState: days,
        memberTiers: someOf(MEMBER_TIERS),
        provinces: someOf(PROVINCES),
        validFrom: moment,
        validTo: moment,
      },
      { requiredKeys: [] },
    )
    .map((conditions) => JSON.parse(JSON.stringify(conditions))),
  demand: fc.nat(9_999),
  updatedAt: fc.constant(0),
});

/** The English of an article that may be published. */
const anyEnglish: fc.Arbitrary<EnglishArticle> = fc.record({
  question: oneLine,
  similar: fc.array(oneLine, { maxLength: 2 }),
  blocks: fc.array(anyBlock, { minLength: 1, maxLength: 3 }),
});

/** An article, in both languages or in Chinese alone. */
export const anyArticle: fc.Arbitrary<FaqArticle> = fc
  .tuple(anyChineseArticle, fc.option(anyEnglish, { nil: undefined }))
  .map(([article, english]) => (english ? { ...article, english } : article));
