import type { SpecOf } from '../../../contract';
import { canReadTicket, canSetRule } from '../../../domain/agent';
import { AppError, DAY, type Millis } from '../../../domain/kernel';
import { FACT_OF, type Past, type Rule, ruleProblems, wouldFire } from '../../../domain/rules';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findByIds, findMany } from '../../_records';
import type { EntryDoc, TicketDoc } from '../../_records/documents';
import { isOpenAt, rulingOf } from '../../_records/rule-book';
import { command } from '../../_sdk';

const SINCE: Millis = 7 * DAY;
/** Events that are looked at, the newest first. */
const MOST_LOOKED = 300;
const EXAMPLES = 10;

/** What a rule would have been set off by in the last days, had it been there. */
export const tryOutRule: Handler<SpecOf<'merchant', 'rule.tryOut'>> = async (context, { rule }) => {
  const [problem] = ruleProblems([rule]);
  if (problem) throw new AppError('INVALID_INPUT', { fields: [{ path: 'rule', rule: problem.rule }] });
  const caller = callerOf(context);
  if (!canSetRule(caller, rule.when.teamIds)) throw new AppError('FORBIDDEN');
  const now = context.now();
  const entries = await entriesOf(rule, now);
  const tickets = await findByIds('tickets', [...new Set(entries.map(({ ticketId }) => ticketId))]);
  const known = new Map(tickets.map((ticket) => [ticket._id, ticket]));
  const past = await Promise.all(
    entries.flatMap((entry) => {
      const ticket = known.get(entry.ticketId);
      return ticket && ticket.erasedAt === undefined ? [pastOf(entry, ticket, now)] : [];
    }),
  );
  const fired = wouldFire(past, rule);
  const { teams } = await deskSettings(now);
  const opened = fired.filter(({ doc }) => canReadTicket(caller, doc)).reverse();
  return {
    count: fired.length,
    looked: entries.length,
    isWhole: entries.length < MOST_LOOKED,
    examples: opened.slice(0, EXAMPLES).map(({ ticketId, ticket, doc }) => ({
      ...{ ticketId, number: doc.number, topic: doc.topic, at: ticket.at },
      teamName: teams.find(({ id }) => id === ticket.teamId)?.name,
    })),
  };
};

const entriesOf = ({ on }: Rule, now: Millis): Promise<EntryDoc[]> =>
  findMany(
    'ticket_entries',
    { 'happened.name': FACT_OF[on], at: command.gte(now - SINCE) },
    {
      orderBy: [['at', 'desc']],
      atMost: MOST_LOOKED,
      fields: ['ticketId', 'happened', 'facts', 'stood'],
    },
  );

/** As it stood then; of entries of earlier builds, which kept less, as it stands now. */
async function pastOf(
  { ticketId, happened = [], facts, stood, at }: EntryDoc,
  doc: TicketDoc,
  now: Millis,
): Promise<Past & { readonly doc: TicketDoc }> {
  const { teamId, assigneeId } = facts;
  const asNow = await rulingOf(doc, at, now);
  const ticket = {
    ...asNow,
    teamId,
    isHeld: assigneeId !== null,
    isInHours: await isOpenAt(teamId, at, now),
    ...(stood && {
      priorities: stood.reasons,
      waitingSinceAt: stood.waitingSinceAt,
      lastWordAt: stood.lastWordAt,
    }),
  };
  return { ticketId, facts: happened, ticket, doc };
}
