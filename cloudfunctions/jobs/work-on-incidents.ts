import { MOST_INCIDENTS } from '../../domain/incident';
import { type Clock, type Millis, NEVER } from '../../domain/kernel';
import type { TicketCommand } from '../../domain/ticket';
import { moveTicket } from '../_commit';
import { find, findMany, updateIf } from '../_records';
import type { IncidentDoc, Telling, TicketDoc } from '../_records/documents';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** Tickets between which it is written down how far it has come. */
const BATCH = 20;
/** Those that were just told that it is over may be taken back as many. */
const MOST_DUE = 2 * MOST_INCIDENTS;
/** Where a cursor begins: before all ids. */
const FIRST = '';

/**
 * Links what came of the topic of an incident that goes on, answers all of it once something is said, and tells it that it is over.
 * Each ticket at most once, whatever breaks off in between: the ticket itself remembers what was told. Returns how many tickets were
 * looked at.
 */
export async function workOnIncidents(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const due = await find('incidents', { dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc']], limit: MOST_DUE });
  let looked = 0;
  for (const incident of due)
    await bestEffort('incident', async () => {
      looked += await workOn(incident, now, () => clock() < endsAt);
    });
  return looked;
}

async function workOn(incident: IncidentDoc, now: Millis, hasTime: () => boolean): Promise<number> {
  let known: IncidentDoc | undefined = incident;
  let looked = 0;
  while (known && hasTime()) {
    const step: Step = await stepOf(known, now);
    looked += step.looked;
    const changes: Partial<IncidentDoc> = {
      ...step.changes,
      dueAt: dueAfter({ ...known, ...step.changes }, step.isDone),
      updatedAt: now,
    };
    const written: boolean = step.looked > 0 || step.isDone ? await save(known, changes) : true;
    known = written && !step.isDone ? { ...known, ...changes, v: known.v + 1 } : undefined;
  }
  return looked;
}

/** Unless somebody of the desk changed it meanwhile: then the next run goes on from there. */
async function save({ _id, v }: IncidentDoc, changes: Partial<IncidentDoc>): Promise<boolean> {
  const whole = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, isObject(value) ? command.set(value) : value]),
  );
  return updateIf('incidents', _id, { v }, { ...whole, v: v + 1 });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

interface Step {
  readonly changes: Partial<IncidentDoc>;
  readonly looked: number;
  /** Nothing is left for this run. */
  readonly isDone: boolean;
}

/** While it goes on somebody may always come; once it is over and all know, nothing is left. */
function dueAfter({ closedAt, mended }: IncidentDoc, isDone: boolean): Millis {
  return isDone && closedAt !== null && mended?.isDone !== false ? NEVER : 0;
}

async function stepOf(incident: IncidentDoc, now: Millis): Promise<Step> {
  const { closedAt, told, mended } = incident;
  if (closedAt === null) {
    const linked = await link(incident, now);
    if (linked.looked > 0) return linked;
    if (told && told.fromAt <= now) return tell(incident, 'told', told);
  } else if (mended && mended.fromAt <= now) return tell(incident, 'mended', mended);
  return { changes: {}, looked: 0, isDone: true };
}

/** What came of its topic since the last run, in the order in which it came. */
async function link(incident: IncidentDoc, now: Millis): Promise<Step> {
  const { _id: incidentId, topic, sinceAt, linkedTo, told } = incident;
  const found = await findMany(
    'tickets',
    { topic, createdAt: command.lte(now) },
    {
      orderBy: [['createdAt', 'asc']],
      atMost: BATCH,
      fields: ['createdAt', 'status', 'queue', 'incident'],
      after: linkedTo ? [linkedTo.at, linkedTo.ticketId] : [sinceAt, FIRST],
    },
  );
  let linked = 0;
  for (const { _id } of found) {
    const isLinked = await moveTicket(_id, now, { type: 'link_incident', incidentId });
    if (isLinked) linked += 1;
  }
  const last = found.at(-1);
  if (!last) return { changes: {}, looked: 0, isDone: true };
  return {
    changes: {
      linkedTo: { at: last.createdAt, ticketId: last._id },
      linked: incident.linked + linked,
      // Who came after all others were told is told as well.
      ...(told && linked > 0 && { told: { ...told, after: FIRST, isDone: false } }),
    },
    looked: found.length,
    isDone: false,
  };
}

const COMMANDS = { told: 'tell_incident', mended: 'mend_incident' } as const satisfies Record<
  string,
  TicketCommand['type']
>;

/** The next of those that are linked. */
async function tell(incident: IncidentDoc, what: keyof typeof COMMANDS, telling: Telling): Promise<Step> {
  const { _id: incidentId } = incident;
  if (telling.isDone) return { changes: {}, looked: 0, isDone: true };
  const tickets: Pick<TicketDoc, '_id'>[] = await find(
    'tickets',
    { 'incident.id': incidentId, _id: command.gt(telling.after) },
    { orderBy: [['_id', 'asc']], limit: BATCH, fields: ['_id'] },
  );
  let count = 0;
  for (const { _id } of tickets) {
    const said = { text: telling.text, anyway: telling.anyway, english: telling.english };
    const isTold = await moveTicket(_id, Date.now(), { type: COMMANDS[what], incidentId }, said);
    if (isTold) count += 1;
  }
  const last = tickets.at(-1);
  const isDone = tickets.length < BATCH;
  const next: Telling = { ...telling, after: last?._id ?? telling.after, count: telling.count + count, isDone };
  return { changes: { [what]: next }, looked: tickets.length, isDone };
}
