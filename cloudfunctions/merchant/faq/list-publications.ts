import { merchantActions, type SpecOf } from '../../../contract';
import { NEVER, OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { faqSettings, findPage, get } from '../../_records';
import type { FaqSchedule } from '../../_records/documents';
import { stillStands } from '../../_records/still-allowed';

/** Every publication, newest first, and the one that is to come. */
export const listPublications: Handler<SpecOf<'merchant', 'faq.history'>> = async (_context, { cursor }) => {
  const [settings, schedule, page] = await Promise.all([
    faqSettings(),
    get('settings', 'faq_schedule') as Promise<FaqSchedule | undefined>,
    findPage('faq_publications', {}, { orderBy: [['at', 'desc']], size: OUR_LIMITS.listPage, cursor }),
  ]);
  const isPlanned = schedule !== undefined && schedule.publishAt !== null && (await isStanding(schedule));
  return {
    publications: page.items.map(({ _id, hash, at, by, cause, added, changed, removed, rolledBackTo }) => ({
      id: _id,
      hash,
      at,
      by,
      cause,
      isCurrent: _id === settings?.publicationId,
      added,
      changed,
      removed,
      ...(rolledBackTo !== null && { rolledBackTo }),
    })),
    nextCursor: page.nextCursor,
    ...(isPlanned && { scheduledAt: schedule.publishAt ?? undefined, scheduledBy: schedule.by }),
    ...(schedule?.failed && { scheduleFailed: schedule.failed }),
  };
};

/** Whether it will happen: not when whoever set it may publish no more. */
async function isStanding({ byId, setAt = NEVER }: FaqSchedule): Promise<boolean> {
  return stillStands(await get('members', byId), setAt, merchantActions['faq.schedule']);
}
