import { get, transact } from '../../_records';
import type { FaqSettings, LiveSettings } from '../../_records/documents';
import { setLive } from '../../_records/live';
import type { Migration } from './migration';

/** What phones ask for at every turn stood in the FAQ's record; now in one that is to hold all of it. */
export const liveSettings: Migration = {
  number: 11,
  name: 'live-settings',
  step: async () => {
    const faq = (await get('settings', 'faq')) as FaqSettings | undefined;
    if (!faq) return null;
    await transact(async (transaction) => {
      const live = (await transaction.get('settings', 'live')) as LiveSettings | undefined;
      // Hours that were saved before it came by may have made the record.
      if (live?.faqHash === undefined) await setLive(transaction, { faqHash: faq.hash });
    });
    return null;
  },
};
