import type { EntryDoc, TicketDoc } from '../../cloudfunctions/_records/documents';
import { HOUR, MINUTE, type Millis, NEVER, SECOND } from '../../domain/kernel';
import type { World } from './world';

/** A million calls beyond a plan cost 25 to 40 yuan (云开发 资源包): the dearer. */
const YUAN_A_CALL = 40 / 1_000_000;

interface Served {
  readonly ticket: TicketDoc;
  readonly takenAt: Millis | undefined;
  readonly waited: Millis | undefined;
}

/** Prints what a day was like. Answers what must not have happened, in words; nothing when the day was right. */
export function report(world: World): readonly string[] {
  const { cloud, tally, closesAt } = world;
  const tickets = cloud.database.find('tickets') as unknown as readonly TicketDoc[];
  const entries = cloud.database.find('ticket_entries') as unknown as readonly EntryDoc[];
  const served = tickets.map((ticket) =>
    servedOf(
      ticket,
      entries.filter(({ ticketId }) => ticketId === ticket._id),
    ),
  );
  const people = new Set([...tickets.map(({ shopperId }) => shopperId)]).size;
  const withPerson = tickets.filter(({ channel }) => channel === 'conversation').length;

  console.log('\n| who waited | tickets | average | P90 | within 2 min | within 10 min |\n|---|---|---|---|---|---|');
  waitsRow('all', served);
  waitsRow(
    'conversations',
    served.filter(({ ticket }) => ticket.channel === 'conversation'),
  );
  waitsRow(
    'messages',
    served.filter(({ ticket }) => ticket.channel === undefined),
  );
  for (const tier of ['gold', 'silver', 'none'] as const)
    waitsRow(
      `card: ${tier}`,
      served.filter(({ ticket }) => ticket.tier === tier),
    );
  const facts = entries.flatMap(({ happened = [] }) => happened);
  const times = (name: string) => facts.filter((fact) => fact.name === name).length;
  const calls = tally.functionCalls + tally.databaseCalls;
  const all = tally.talks + tally.left;
  console.log('\n| figure | |\n|---|---|');
  const rows: readonly (readonly [string, string | number])[] = [
    ['came', `${all}: ${tally.talks} to the conversation, ${tally.left} left a message`],
    ['answered by the machine alone', `${percent(tally.talks - withPerson, tally.talks)} of conversations`],
    ['given by the router, taken by hand', `${times('assigned')}, ${times('claimed')}`],
    ['taken back from somebody silent, handed back', `${times('went_silent')}, ${times('released')}`],
    ['solved, reopened, rated', `${times('resolved')}, ${times('reopened')}, ${times('rated')}`],
    ['calls in all', `${tally.functionCalls} of functions, ${tally.databaseCalls} of the database`],
    ['calls per shopper who came', Math.round(calls / all)],
    ['yuan per shopper who came', ((calls * YUAN_A_CALL) / all).toFixed(5)],
    ['requests that failed on purpose', `${tally.faults.planned}, ${tally.faults.answered} calls were sent again`],
    ['people with a ticket', people],
  ];
  for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
  return wrongs(world, served, entries, closesAt);
}

function wrongs(
  world: World,
  served: readonly Served[],
  entries: readonly EntryDoc[],
  closesAt: Millis,
): readonly string[] {
  const { cloud, tally } = world;
  const wrong: string[] = [];
  for (const [what, times] of tally.refusals) wrong.push(`refused by WeChat: ${what}, ${times} times`);
  for (const [what, times] of tally.unexpected) wrong.push(`refused unexpectedly: ${what}, ${times} times`);
  const kept = cloud.database.find('turns', { kind: 'text' }).length;
  const ofTalks = new Set(served.flatMap(({ ticket }) => (ticket.channel ? [ticket._id] : [])));
  const toPeople = entries.filter(({ kind, ticketId }) => kind === 'shopper' && ofTalks.has(ticketId)).length;
  if (kept + toPeople !== tally.said)
    wrong.push(`lost: ${tally.said} were said, ${kept} turns and ${toPeople} entries are kept`);
  const messages = served.filter(({ ticket }) => ticket.channel === undefined).length;
  if (messages !== tally.left) wrong.push(`lost: ${tally.left} messages were left, ${messages} are there`);
  for (const { ticket, takenAt } of served) {
    if (ticket.waitingSinceAt !== NEVER && ticket.waitingSinceAt < closesAt - 30 * MINUTE) {
      wrong.push(`still waiting when the day was over: ${ticket.number}, since ${clockOf(ticket.waitingSinceAt)}`);
    }
    const overtakers = served.filter(
      (other) =>
        other.ticket.teamId === ticket.teamId &&
        other.takenAt !== undefined &&
        other.ticket.createdAt > ticket.createdAt + HOUR &&
        other.takenAt < (takenAt ?? NEVER),
    );
    if (overtakers.length > 0)
      wrong.push(`starved: ${ticket.number}, overtaken by ${overtakers.length} who came over an hour later`);
  }
  for (const member of cloud.database.find('members')) {
    const held = cloud.database.find('tickets', { assigneeId: member._id, queue: 'held', status: 'open' });
    const load = (member.load ?? { conversations: 0, messages: 0 }) as { conversations: number; messages: number };
    if (load.conversations + load.messages !== held.length)
      wrong.push(`load of ${String(member.name)}: says ${load.conversations + load.messages}, holds ${held.length}`);
  }
  return wrong;
}

function servedOf(ticket: TicketDoc, entries: readonly EntryDoc[]): Served {
  const first = (names: readonly string[]) =>
    entries
      .filter(({ happened = [] }) => happened.some(({ name }) => names.includes(name)))
      .map(({ at }) => at)
      .sort((a, b) => a - b)[0];
  return {
    ticket,
    takenAt: first(['claimed', 'assigned', 'transferred', 'withdrawn']),
    waited: ticket.firstReplyAt === null ? undefined : ticket.firstReplyAt - ticket.createdAt,
  };
}

function waitsRow(who: string, served: readonly Served[]): void {
  const waits = served.flatMap(({ waited }) => (waited === undefined ? [] : [waited])).sort((a, b) => a - b);
  if (waits.length === 0) return;
  const mean = waits.reduce((sum, one) => sum + one, 0) / waits.length;
  const p90 = waits[Math.floor(waits.length * 0.9)] ?? 0;
  const within = (millis: Millis) => percent(waits.filter((one) => one <= millis).length, waits.length);
  console.log(
    `| ${who} | ${served.length} | ${lasting(mean)} | ${lasting(p90)} | ${within(2 * MINUTE)} | ${within(10 * MINUTE)} |`,
  );
}

const percent = (part: number, all: number): string => (all === 0 ? '–' : `${Math.round((100 * part) / all)} %`);
const lasting = (millis: Millis): string =>
  `${Math.floor(millis / MINUTE)} min ${Math.round((millis % MINUTE) / SECOND)} s`;
const clockOf = (at: Millis): string => new Date(at + 8 * HOUR).toISOString().slice(11, 16);
