import { ARTICLE_ACTIONS, type ArticleAction } from '../../domain/faq';

/** What an answer's button asks the shop to do. Leaving a message is not the shop's. */
export type AskedStep = Exclude<ArticleAction, 'leave_message'>;

/** The step named in a page's address, if it is one. */
export function askedStep(action: string | undefined): AskedStep | undefined {
  const known = ARTICLE_ACTIONS.find((one) => one === action);
  return known === 'leave_message' ? undefined : known;
}
