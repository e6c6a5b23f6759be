import { WECHAT_LIMITS } from '../../../domain/kernel';
import { find, get, removeAll, updateIf } from '../../_records';
import type { FigureCursorDoc } from '../../_records/documents';
import { CURSOR_ID } from '../../_records/figure-documents';
import { command } from '../../_sdk';
import type { Migration } from './migration';

/** Ids that begin with this: the next character after its last ends them. */
const beginning = (prefix: string) => command.and([command.gte(`${prefix}_`), command.lt(`${prefix}\``)]);
const LIMIT = WECHAT_LIMITS.queryRecords;

/**
 * Waits by day stood by themselves; now they are in the months of figures, which are counted up from the first entry on, so that
 * nothing of them is lost. Waits by hour stay, and say themselves how far they are counted.
 */
export const figures: Migration = {
  number: 17,
  name: 'figures',
  step: async () => {
    const cursor = (await get('figures', CURSOR_ID)) as FigureCursorDoc | undefined;
    if (!cursor) return null;
    const hours = await find('figures', { _id: beginning('hours') }, { limit: LIMIT, fields: ['_id'] });
    for (const { _id } of hours) {
      // One that was counted into meanwhile says it already.
      await updateIf('figures', _id, { upTo: command.exists(false) }, { upTo: [cursor.at, cursor.entryId] });
    }
    const days = await find('figures', { _id: beginning('days') }, { limit: LIMIT, fields: ['_id'] });
    await removeAll(
      'figures',
      days.map(({ _id }) => _id),
    );
    if (days.length === LIMIT) return cursor._id;
    await removeAll('figures', [CURSOR_ID]);
    return null;
  },
};
