import { useState } from 'react';
import { call, type OutputOf, useAction, usePagedList } from '../../../cloud';
import { useDifference } from '../use-difference';

export type Publication = OutputOf<'merchant', 'faq.history'>['publications'][number];

/** Every edition of the FAQ, what changed with each, and the way back to one. */
export function useFaqHistory() {
  const [failed, setFailed] = useState<{ problemCount: number; lacksRight?: boolean | undefined }>();
  const list = usePagedList('faq.history', async (cursor) => {
    const page = await call('merchant', 'faq.history', cursor ? { cursor } : {});
    if (!cursor) setFailed(page.scheduleFailed);
    return { items: page.publications, nextCursor: page.nextCursor };
  });
  const difference = useDifference();
  /** Shows what an edition changed; of the first there is nothing to compare it with. */
  const see = (publication: Publication): void => {
    const older = list.items?.[list.items.findIndex(({ id }) => id === publication.id) + 1];
    if (older) difference.compare({ from: older.id, to: publication.id });
  };
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
    see,
    difference,
    rollBack,
    isRollingBack: rollingBack.isRunning,
    error: rollingBack.error,
  };
}
