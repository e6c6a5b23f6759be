import { HOUR, type Millis } from '../../domain/kernel';
import { ruleEventsOf, rulesFor } from '../../domain/rules';
import type { Transaction } from '../_records';
import type { OutboxDoc } from '../_records/documents';
import { ruleBook, rulingOf } from '../_records/rule-book';
import { stableId } from '../_sdk';
import type { TicketCommit } from './commit-ticket';
import { NOBODY, outboxRow } from './outbox-row';

/** What is not done by then nobody expects any more. */
const RUN_WITHIN: Millis = HOUR;

/**
 * Puts down which of the shop's rules a change sets off, as one row; undefined where it sets off none. No database call for a shop
 * without rules, nor where none is set off.
 */
export async function putRules(transaction: Transaction, commit: TicketCommit): Promise<OutboxDoc | undefined> {
  const { after, change, at, now, entryId } = commit;
  if (ruleEventsOf(change.facts).length === 0) return undefined;
  const rules = await ruleBook(now);
  if (rules.length === 0) return undefined;
  const setOff = rulesFor(change.facts, await rulingOf(after, at, now), rules);
  if (setOff.length === 0) return undefined;
  const ruleIds = setOff.map(({ id }) => id);
  const row = outboxRow({
    id: `o${stableId('outbox_rules', entryId)}`,
    to: NOBODY,
    ticketId: after._id,
    ticketNumber: after.number,
    teamId: after.teamId,
    effects: [{ type: 'rules', entryId, ruleIds, untilAt: now + RUN_WITHIN, status: 'queued', reason: null }],
    now,
  });
  await transaction.add('outbox', row);
  return row;
}
