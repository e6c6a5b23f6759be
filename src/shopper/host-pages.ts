import { DEFAULT_HOST_PAGES, hostPagePath } from '../../domain/host';
import type { OutputOf } from '../cloud';
import { findKept } from '../phone/storage';

/** The shop's own page of an order, or of all orders without one, as WeChat opens it, with what is wanted there. */
export function hostPage(orderId: string | undefined, action?: string): string {
  const pages = findKept<OutputOf<'shopper', 'inbox.head'>>('seen', 'inbox.head')?.hostPages ?? DEFAULT_HOST_PAGES;
  return hostPagePath(pages, orderId, action);
}
