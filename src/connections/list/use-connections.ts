import { useState } from 'react';
import { call, type InputOf, type OutputOf, useAction, useResource } from '../../cloud';

export type Connection = OutputOf<'merchant', 'connection.list'>['connections'][number];
export type Sent = Omit<InputOf<'merchant', 'connection.save'>, 'key'>;

/** Where something is told outside. A secret is held only while it is shown. */
export function useConnections() {
  const list = useResource('connections', () => call('merchant', 'connection.list', {}));
  const [secret, setSecret] = useState<string>();
  const readAgain = { readAgain: list.refresh };
  const saving = useAction((key, sent: Sent) => call('merchant', 'connection.save', { key, ...sent }), readAgain);
  const renewing = useAction(
    (key, connectionId: string) => call('merchant', 'connection.renewSecret', { key, connectionId }),
    readAgain,
  );
  const removing = useAction(
    (key, connectionId: string) => call('merchant', 'connection.remove', { key, connectionId }),
    readAgain,
  );
  const testing = useAction((key, connectionId: string) => call('merchant', 'connection.test', { key, connectionId }));
  const shown = async (done: Promise<{ readonly secret?: string | undefined } | undefined>): Promise<boolean> => {
    const ack = await done;
    if (ack) await list.refresh();
    if (ack?.secret !== undefined) setSecret(ack.secret);
    return ack !== undefined;
  };
  const remove = async (connectionId: string): Promise<boolean> => {
    const isDone = (await removing.run(connectionId)) !== undefined;
    if (isDone) await list.refresh();
    return isDone;
  };
  return {
    list,
    secret,
    hideSecret: () => setSecret(undefined),
    save: (sent: Sent) => shown(saving.run(sent)),
    renew: (connectionId: string) => shown(renewing.run(connectionId)),
    remove,
    test: async (connectionId: string) => (await testing.run(connectionId)) !== undefined,
    isBusy: saving.isRunning || renewing.isRunning || removing.isRunning || testing.isRunning,
    saveError: saving.error ?? renewing.error ?? removing.error,
    testError: testing.error,
    clearError: () => {
      saving.clearError();
      renewing.clearError();
      removing.clearError();
    },
  };
}

export type ConnectionsState = ReturnType<typeof useConnections>;
