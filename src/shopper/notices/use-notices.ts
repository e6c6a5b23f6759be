import { useEffect } from 'react';
import { useInbox } from '../../cloud';
import { askToNotify } from '../../phone/subscribe';
import { reportGrant, reportPendingGrants } from './grants';

/** The right to notify: how many are left, and asking for one more inside a tap. */
export function useNotices() {
  const inbox = useInbox();
  useEffect(() => {
    void reportPendingGrants();
  }, []);
  const notices = inbox.data?.notices ?? [];
  return {
    /** Notices about a reply that can still be sent. */
    left: notices.find(({ kind }) => kind === 'reply')?.remaining ?? 0,
    templateIds: notices.map(({ templateId }) => templateId),
    canAsk: notices.some(({ templateId }) => templateId !== ''),
    /**
     * First thing in a tap: WeChat shows its dialog only while it still sees the tap. Answers whether a notice about a
     * reply was granted; the report to the desk goes on by itself.
     */
    async ask(): Promise<boolean> {
      const answers = await askToNotify(notices.map(({ templateId }) => templateId));
      void reportGrant(answers).then(() => inbox.refresh());
      return Object.values(answers).includes('accept');
    },
    isDeskMember: inbox.data?.isDeskMember ?? false,
  };
}
