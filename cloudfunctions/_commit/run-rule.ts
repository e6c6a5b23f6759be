import { LEADS } from '../../contract/allowed';
import { canRunRule, standingTeams } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { standingLabels } from '../../domain/labels';
import { type KeptRule, planRun, RULE_SPEAKER, type RuleFailure, type RulePlan, ruleTitle } from '../../domain/rules';
import { deskSettings, type Transaction, transact } from '../_records';
import type { MemberDoc, RuleLogDoc, TicketDoc } from '../_records/documents';
import { freshLabels } from '../_records/labels';
import { ruleBook } from '../_records/rule-book';
import { stillStands } from '../_records/still-allowed';
import { stableId } from '../_sdk';
import { commitTicket, decided, type TicketChange } from './commit-ticket';
import type { Left } from './left';

/** A rule that an entry of a ticket set off. */
export interface SetOff {
  readonly ruleId: string;
  /** The entry that did. */
  readonly entryId: string;
  readonly ticketId: string;
  /** Why it is not to be run any more; absent: it is. */
  readonly notBecause?: RuleFailure;
}

/**
 * Runs a rule once, in one transaction with the line of the log that says so, which is also the record that it happened. Whether
 * whoever saved it still may, and whether what it names still stands, is asked there. What it may not or cannot do leaves the ticket
 * as it is, and a line. Answers what is left to do.
 */
export async function runRule(setOff: SetOff, now: Millis): Promise<Left | undefined> {
  const rule = (await ruleBook(now)).find(({ id, isOn }) => id === setOff.ruleId && isOn);
  const labels = rule && rule.steps.labelIds.length > 0 ? standingLabels((await freshLabels()).labels) : [];
  const labelIds = labels.map(({ id }) => id);
  return transact((transaction) => runIn(transaction, setOff, rule, labelIds, now));
}

async function runIn(
  transaction: Transaction,
  { ruleId, entryId, ticketId, notBecause }: SetOff,
  rule: KeptRule | undefined,
  labelIds: readonly string[],
  now: Millis,
): Promise<Left | undefined> {
  const id = `r${stableId('rule', entryId, ruleId)}`;
  if (await transaction.get('rule_log', id)) return undefined;
  const ticket = await transaction.get('tickets', ticketId);
  if (!ticket) return undefined;
  // Later than every change before it, also when two machines' clocks differ.
  const at = Math.max(now, ticket.updatedAt + 1);
  const line = (why: RuleFailure | null, outcome: RuleLogDoc['outcome'] = why ? 'failed' : 'done'): RuleLogDoc => ({
    ...{ _id: id, createdAt: now, updatedAt: now, v: 1, ruleId, ruleName: rule?.name ?? '' },
    ...(rule && { on: rule.on }),
    ...{ ticketId, ticketNumber: ticket.number, teamId: ticket.teamId, outcome, why },
  });
  const planned: RulePlan = !rule
    ? { failure: 'rule_gone' }
    : notBecause
      ? { failure: notBecause }
      : await planIn(transaction, rule, ticket, labelIds, at);
  const change = rule && changeOf(rule, planned, ticket, at);
  if (!change) {
    await transaction.add('rule_log', line('failure' in planned ? planned.failure : 'over'));
    return undefined;
  }
  await transaction.add('rule_log', line('left' in planned ? planned.left : null, 'done'));
  const after: TicketDoc = { ...ticket, ...change.changes, updatedAt: at, v: ticket.v + 1 };
  const record = { inputHash: '', ack: null };
  const asName = 'run' in planned && planned.run.says === 'reply' ? RULE_SPEAKER : ruleTitle(rule.name);
  return commitTicket(transaction, {
    before: ticket,
    after,
    change,
    at,
    now,
    entryId: id,
    by: undefined,
    asName,
    record,
  });
}

/** By the right of whoever saved it, as it is now. */
async function planIn(
  transaction: Transaction,
  rule: KeptRule,
  ticket: TicketDoc,
  labelIds: readonly string[],
  at: Millis,
): Promise<RulePlan> {
  const desk = await deskSettings(at);
  const author = await transaction.get('members', rule.by);
  return planRun(rule, ticket, {
    isAllowed: author !== undefined && mayRun(rule, author, ticket),
    teamIds: standingTeams(desk.teams).map(({ id }) => id),
    labelIds,
    at,
  });
}

function mayRun({ when, byAt }: KeptRule, author: MemberDoc, { teamId }: TicketDoc): boolean {
  const member = { id: author._id, roles: author.roles, teamIds: author.teamIds };
  return stillStands(author, byAt, { allow: LEADS }) && canRunRule(member, when.teamIds, teamId);
}

/** Undefined where the ticket does not allow it. */
function changeOf(rule: KeptRule, planned: RulePlan, ticket: TicketDoc, at: Millis): TicketChange | undefined {
  if (!('run' in planned)) return undefined;
  const { run, labels, text, english, anyway } = planned;
  try {
    return decided(ticket, { type: 'run_rule', ...run }, at, {
      also: {
        ...(run.added.length > 0 && { labels }),
        ...(run.toTeamId !== null && { handover: { by: ruleTitle(rule.name), words: null } }),
      },
      ...(text !== null && { said: { text, english, anyway } }),
    });
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
