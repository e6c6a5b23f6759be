import { anyOf, type ViewFilter } from './filter';

/** Views that nobody has to set up. */
export const READY_VIEWS = ['due', 'complaints', 'toAnswer'] as const;
export type ReadyView = (typeof READY_VIEWS)[number];

/** What each shows. */
export const READY_FILTERS: Readonly<Record<ReadyView, ViewFilter>> = {
  due: { ...anyOf('open'), clock: 'soon' },
  complaints: { ...anyOf('open'), priorities: ['complaint'] },
  toAnswer: { ...anyOf('mine'), isAwaited: true },
};
