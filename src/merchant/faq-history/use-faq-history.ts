import { useState } from 'react';
import { call, type OutputOf, useAction, usePagedList, useResource } from '../../cloud';

export type Publication = OutputOf<'merchant', 'faq.history'>['publications'][number];

/** Every edition of the FAQ, what changed with each, and the way back to one. */
export function useFaqHistory() {
  const [failed, setFailed] = useState<{ problemCount: number }>();
  const list = usePagedList('faq.history', async (cursor) => {
    const page = await call('merchant', 'faq.history', cursor ? { cursor } : {});
    if (!cursor) setFailed(page.scheduleFailed);
    return { items: page.publications, nextCursor: page.nextCursor };
  });
  const [shown, setShown] = useState<Publication>();
  const older = shown && list.items?.[list.items.findIndex(({ id }) => id === shown.id) + 1];
  const difference = useResource(
    `faq.difference:${shown?.id ?? ''}`,
    () => call('merchant', 'faq.difference', { from: older?.id ?? '', to: shown?.id ?? '' }),
    { isEnabled: Boolean(shown && older), refreshOnShow: false },
  );
  const rollingBack = useAction((key, publicationId: string) =>
    call('merchant', 'faq.rollBack', { key, publicationId }),
  );
  const rollBack = async (publicationId: string): Promise<boolean> => {
    const ack = await rollingBack.run(publicationId);
    await list.refresh();
    return ack !== undefined;
  };
  return {
    list,
    scheduleFailed: failed,
    shown,
    /** The first edition has nothing to be compared with. */
    canCompare: older !== undefined,
    show: setShown,
    difference,
    rollBack,
    isRollingBack: rollingBack.isRunning,
    error: rollingBack.error,
  };
}
