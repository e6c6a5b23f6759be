import { DEFAULT_HOST_PAGES, hostPagePath } from '../../domain/host';
import { keptInbox } from '../cloud';

/** The shop's own page of an order, or of all orders without one, as WeChat opens it, with what is wanted there. */
export function hostPage(orderId: string | undefined, action?: string): string {
  const pages = keptInbox()?.hostPages ?? DEFAULT_HOST_PAGES;
  return hostPagePath(pages, orderId, action);
}
