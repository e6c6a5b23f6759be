import type { Transaction } from '../../_records';
import { changeHead, headIdOf, showDesk } from '../../_records/head';
import { newHead } from '../../_records/head-record';
import { seal, unseal } from '../../_sdk';
import { type Migration, takeEach } from './migration';

/*
 * What is known of a person lay in their wallet, their conversation, their tickets and the members; now a head record holds
 * what is asked for most. A wallet and a conversation go as they are taken over, so that nothing is taken twice.
 */

/** Grants, under the id they have already. What was set aside for a notice goes with its outbox row. */
export const grantsToHeads: Migration = {
  number: 6,
  name: 'grants-to-heads',
  step: takeEach('wallets', async (transaction, { _id, kinds = {} }) => {
    const head = await transaction.get('heads', _id);
    const grants = { ...head?.grants };
    for (const kind of ['reply', 'status'] as const) {
      const remaining = kinds[kind]?.remaining ?? 0;
      if (remaining > 0) grants[kind] = (grants[kind] ?? 0) + remaining;
    }
    if (head) await transaction.update('heads', _id, { grants, v: head.v + 1 });
    else await transaction.set('heads', { ...newHead('', { grants }, Date.now()), _id });
    await transaction.remove('wallets', _id);
  }),
};

/** What WeChat takes from us in a conversation, and where its person came from. */
export const conversationsToHeads: Migration = {
  number: 7,
  name: 'conversations-to-heads',
  step: takeEach(
    'conversations',
    async (transaction, { _id, openid, window, lastMessageAt, enteredAt, sessionFrom }) => {
      if (openid !== undefined && window !== undefined) {
        const head = await transaction.get('heads', headIdOf(openid));
        // Who wrote again meanwhile is known better than that.
        if (!head || (head.lastMessageAt === null && head.enteredAt === null)) {
          const origin = sessionFrom
            ? seal(unseal(sessionFrom, `conversations/${_id}`), `heads/${headIdOf(openid)}`)
            : null;
          const known = { window, lastMessageAt: lastMessageAt ?? null, enteredAt: enteredAt ?? null, origin };
          await changeHead(transaction, openid, head, known, Date.now());
        }
      }
      await transaction.remove('conversations', _id);
    },
  ),
};

/** Which tickets say something new to their shopper: they were counted each time anew. */
export const unreadToHeads: Migration = {
  number: 8,
  name: 'unread-to-heads',
  step: takeEach('tickets', async (transaction, { _id, shopperId, hasUnread, v = 1 }) => {
    if (!hasUnread || !shopperId) return;
    await addUnread(transaction, shopperId, _id, v);
  }),
};

async function addUnread(transaction: Transaction, shopperId: string, ticketId: string, v: number): Promise<void> {
  const head = await transaction.get('heads', headIdOf(shopperId));
  if (head?.unread[ticketId] !== undefined) return;
  await changeHead(transaction, shopperId, head, { unread: { ...head?.unread, [ticketId]: v } }, Date.now());
}

/** To whom the desk's door is shown. */
export const deskToHeads: Migration = {
  number: 9,
  name: 'desk-to-heads',
  step: takeEach('members', async (transaction, { openid, status }) => {
    if (openid) await showDesk(transaction, openid, status === 'active', Date.now());
  }),
};
