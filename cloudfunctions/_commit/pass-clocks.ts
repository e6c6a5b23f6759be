import type { Millis } from '../../domain/kernel';
import { headStartWorth } from '../../domain/routing';
import { passClocks } from '../../domain/service-level';
import { settingOf } from '../../domain/settings';
import { deskSettings, type Transaction, transact } from '../_records';
import { clockRules } from '../_records/clock-rules';
import { stableId } from '../_sdk';
import { commitByItself, decided } from './commit-ticket';
import { finish } from './finish';
import type { Left } from './left';

/**
 * Lets time pass for the clocks of a ticket, by the rules as they are: those that other rules set are set anew, whoever holds it
 * is reminded, and what was promised is broken. In one commit, and once, however many run at the same time. A ticket of an
 * earlier build gets its clocks.
 */
export async function passTicketClocks(ticketId: string, now: Millis): Promise<void> {
  const left = await transact((transaction) => passIn(transaction, ticketId, now));
  if (left) await finish(left, Date.now);
}

async function passIn(transaction: Transaction, ticketId: string, now: Millis): Promise<Left | undefined> {
  const [settings, rules] = await Promise.all([deskSettings(now), clockRules(now)]);
  const ticket = await transaction.get('tickets', ticketId);
  if (!ticket) return undefined;
  // Later than every change before it, also when two machines' clocks differ.
  const at = Math.max(now, ticket.updatedAt + 1);
  const mayApologise = settingOf(settings, 'brokenPromise') === 'apologise';
  const passed = passClocks(ticket, rules, { at, mayApologise });
  if (passed.facts.length === 0) {
    // Nothing happened that anybody would read of.
    if (passed.changes.clocks) await transaction.update('tickets', ticketId, passed.changes);
    return undefined;
  }
  const before = { ...ticket, ...passed.changes };
  const worthMillis = headStartWorth(settings).promiseBroken;
  const change = decided(before, { type: 'pass_clocks', facts: passed.facts, worthMillis }, at, {
    also: passed.changes,
  });
  const after = { ...before, ...change.changes, updatedAt: at, v: ticket.v + 1 };
  const entryId = stableId('moved', ticketId, String(ticket.v));
  return commitByItself(transaction, { before, after, change, at, now, entryId });
}
