import type { HandlerInput, SpecOf } from '../../contract';
import { canHoldTickets, canSetOwnAgent } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { reservedUntil } from '../../domain/routing';
import type { Person } from '../../domain/ticket';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings, get, type Transaction } from '../_records';
import { audit } from '../_records/audit';
import type { ShopperDoc } from '../_records/documents';
import { command } from '../_sdk';
import { changeAsAgent } from './desk-caller';

type Spec = SpecOf<'agent', 'ticket.setOwnAgent'>;

/** Says who looks after a ticket's shopper. It holds for what comes from now on, and for this ticket where it waits. */
export const setOwnAgent: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canSetOwnAgent,
    prepare: () => Promise.all([ownAgent(input), deskSettings(context.now())]),
    decide: async (ticket, { at, transaction, prepared: [to, settings] }) => {
      const before = await keepOwnAgent(transaction, ticket.shopperId, to);
      const { _id: targetId, number: target, teamId } = ticket;
      const names = { before: { ownAgent: before }, after: { ownAgent: to?.name ?? null } };
      await audit(transaction, context, { key: input.key, targetId, target, teamId, ...names });
      return decided(ticket, { type: 'set_own_agent', to, untilAt: reservedUntil(settings, at) }, at);
    },
  });

/** Throws NOT_FOUND for somebody who answers nobody. */
async function ownAgent({ memberId }: HandlerInput<Spec>): Promise<Person | null> {
  if (memberId === null) return null;
  const member = await get('members', memberId);
  if (!member || !canHoldTickets(member)) throw new AppError('NOT_FOUND');
  return { id: member._id, name: member.name };
}

/** Field by field: the record is the shop's, and only these two are said here. Answers who it was before. */
async function keepOwnAgent(transaction: Transaction, shopperId: string, to: Person | null): Promise<string | null> {
  const known = await transaction.get('shoppers', shopperId);
  const fields = to ? { agentId: to.id, agentName: to.name } : NOBODY;
  if (known) await transaction.update('shoppers', shopperId, fields);
  else if (to) await transaction.set('shoppers', { _id: shopperId, name: '', tier: 'none', ...fields } as ShopperDoc);
  return known?.agentName ?? null;
}

const NOBODY = { agentId: command.remove(), agentName: command.remove() } as unknown as Partial<ShopperDoc>;
