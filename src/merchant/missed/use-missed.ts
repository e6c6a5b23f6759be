import { useState } from 'react';
import { call, useAction, usePagedList } from '../../cloud';

/** What could not be told, newest first, and trying one of it again. */
export function useMissed() {
  const list = usePagedList('desk.missed', (cursor) => call('agent', 'missed.list', cursor ? { cursor } : {}));
  const retrying = useAction((key, id: string) => call('agent', 'missed.retry', { key, id }), {
    readAgain: list.refresh,
  });
  const [busyId, setBusyId] = useState<string>();
  /** Whether it was tried; what came of it the list says, which is read again. */
  const retry = async (id: string): Promise<boolean> => {
    setBusyId(id);
    const ack = await retrying.run(id);
    await list.refresh();
    setBusyId(undefined);
    return ack !== undefined;
  };
  return { list, retry, busyId, error: retrying.error };
}
