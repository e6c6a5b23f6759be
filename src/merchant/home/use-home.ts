import { call, useAction, useDeskSession, useResource } from '../../cloud';
import { useDraft } from '../../phone/use-draft';

const EMPTY = { code: '', name: '' };

/** What the person may manage; for the very first one, the claim by the code of the deployment. */
export function useHome() {
  const desk = useDeskSession();
  const missed = useResource('desk.missed.count', () => call('agent', 'missed.count', {}), {
    isEnabled: desk.may('agent/missed.count'),
  });
  const { draft, change, clear } = useDraft('desk.claim', EMPTY);
  const claiming = useAction((key, code: string, name: string) => call('merchant', 'admin.claim', { key, code, name }));
  const claim = async (): Promise<boolean> => {
    const ack = await claiming.run(draft.code.trim(), draft.name.trim());
    if (!ack) return false;
    clear();
    await desk.refresh();
    return true;
  };
  return {
    desk,
    /** How much could not be told; none while that is not known. */
    missedCount: missed.data?.count ?? 0,
    draft,
    change,
    claim,
    canClaim: draft.code.trim() !== '' && draft.name.trim() !== '',
    isClaiming: claiming.isRunning,
    claimError: claiming.error,
  };
}
