import type { SpecOf } from '../../contract';
import { tryReleaseTickets } from '../_commit/release-tickets';
import type { Handler } from '../_entry';
import { type Context, writeOnce } from '../_records';
import { audit } from '../_records/audit';
import { changeMember } from './members';

async function setStatus(
  context: Context,
  input: { readonly key: string; readonly memberId: string },
  status: 'active' | 'disabled',
) {
  const { key, memberId } = input;
  return writeOnce(context, input, async (transaction) => {
    const { before, after, target } = await changeMember(transaction, memberId, { status }, context.now());
    await audit(transaction, context, { key, targetId: memberId, target, before, after });
    return { memberId, at: context.now() };
  });
}

/** Shuts a member out. Their tickets go back to the queue; what is left when this ends, `jobs` takes. */
export const disableMember: Handler<SpecOf<'merchant', 'member.disable'>> = async (context, input) => {
  const ack = await setStatus(context, input, 'disabled');
  await tryReleaseTickets(input.memberId, context.now());
  return ack;
};

export const enableMember: Handler<SpecOf<'merchant', 'member.enable'>> = (context, input) =>
  setStatus(context, input, 'active');
