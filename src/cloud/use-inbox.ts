import { findKept } from '../phone/storage';
import { call, type OutputOf } from './call';
import { type Resource, useResource } from './use-resource';

type Inbox = OutputOf<'shopper', 'inbox.head'>;

const KEPT = 'inbox.head';

/** What a shopper is asked for at every turn: what is unread, what may be told them, how the shop calls things. */
export const useInbox = (): Resource<Inbox> =>
  useResource('inbox', () => call('shopper', 'inbox.head', {}), { keepAs: KEPT });

/** As the entry, or a page with an inbox, last heard it: for pages that need not ask. */
export const keptInbox = (): Inbox | undefined => findKept<Inbox>('seen', KEPT);
