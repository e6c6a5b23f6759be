import { useState } from 'react';
import { call, useResource } from '../../cloud';

/** Two editions to compare, as the cloud names them; of one article when it is named. */
export interface Compared {
  readonly from: string;
  readonly to: string;
  readonly articleId?: string;
}

/** What differs between two editions, loaded when somebody wants to see it. */
export function useDifference() {
  const [compared, compare] = useState<Compared>();
  const difference = useResource(
    `faq.difference:${compared ? [compared.from, compared.to, compared.articleId].join(' ') : ''}`,
    () => call('merchant', 'faq.difference', compared ?? { from: '', to: '' }),
    { isEnabled: compared !== undefined, refreshOnShow: false },
  );
  return { difference, isOpen: compared !== undefined, compare, close: () => compare(undefined) };
}

export type DifferenceState = ReturnType<typeof useDifference>;
