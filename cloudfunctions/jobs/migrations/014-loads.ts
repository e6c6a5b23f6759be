import { countUpTo, get, updateIf } from '../../_records';
import { command } from '../../_sdk';
import { batchAfter, type Migration } from './migration';

/** Nobody holds more; whoever did would not be given anything either. */
const COUNTED = 1_000;

/** What each member holds is counted in their own record; from then on each commit keeps it. */
export const loads: Migration = {
  number: 14,
  name: 'loads',
  step: async (cursor) => {
    const members = await batchAfter('members', cursor);
    for (const { _id } of members) await countLoad(_id);
    return members.at(-1)?._id ?? null;
  },
};

/** Written only if nothing of theirs has changed since it was counted; otherwise counted again. */
async function countLoad(memberId: string): Promise<void> {
  const held = { assigneeId: memberId, queue: 'held', status: 'open' };
  for (let isWritten = false; !isWritten; ) {
    const v = (await get('members', memberId))?.load?.v;
    const all = await countUpTo('tickets', held, COUNTED);
    const conversations = all === 0 ? 0 : await countUpTo('tickets', { ...held, channel: 'conversation' }, COUNTED);
    const load = { conversations, messages: all - conversations, v: (v ?? 0) + 1 };
    const unchanged = v === undefined ? { 'load.v': command.exists(false) } : { 'load.v': v };
    isWritten = await updateIf('members', memberId, unchanged, { load: command.set(load) });
  }
}
