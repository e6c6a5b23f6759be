import type { PresenceState } from '../../../domain/routing';
import { call, useAction } from '../../cloud';

/** Whether one takes what comes. */
export function usePresence(refresh: () => Promise<void>) {
  const setting = useAction((key, to: PresenceState) => call('agent', 'presence.set', { key, to }));
  const set = async (to: PresenceState): Promise<boolean> => {
    const ack = await setting.run(to);
    if (ack) await refresh();
    return ack !== undefined;
  };
  return { set, isSetting: setting.isRunning, error: setting.error, clearError: setting.clearError };
}
