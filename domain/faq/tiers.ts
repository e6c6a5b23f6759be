/** Who may see an article: every shopper; agents only; shoppers, while an emergency lasts. */
export const ARTICLE_TIERS = ['common', 'guide', 'emergency'] as const;
export type ArticleTier = (typeof ARTICLE_TIERS)[number];
