import {
  type Alert,
  alertsBesides,
  alertsOf,
  type ConnectionOutline,
  type DispatchContent,
  mayAlert,
  soundConnections,
  type ToldTicket,
  toldOf,
} from '../../domain/connections';
import type { OtherFact } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import { deskSettings, type Transaction } from '../_records';
import { dispatchRow } from '../_records/dispatches';
import type { TicketDoc } from '../_records/documents';
import { isOpenAt } from '../_records/rule-book';
import type { TicketCommit } from './commit-ticket';

/**
 * Puts down what a change is to be told outside, a row for each connection that asks for it; `courier` sends it. No database call for
 * a shop without connections, nor where none asks; else one for each that does.
 */
export async function putDispatches(transaction: Transaction, commit: TicketCommit): Promise<void> {
  const { now, entryId } = commit;
  const connections = await connectionsOn(now);
  if (connections.length === 0) return;
  const raised = connections.some(({ kind }) => kind !== 'webhook') ? await raisedBy(commit) : [];
  await putEach(transaction, connections, { happenedId: entryId, now }, (connection) =>
    connection.kind === 'webhook' ? changeFor(connection, commit) : alertFor(connection, commit, raised),
  );
}

/** What happened at the desk beside tickets. */
export interface DeskHappened {
  readonly happenedId: string;
  readonly facts: readonly OtherFact[];
  readonly at: Millis;
}

/** The same of what happens beside tickets, at the same cost. */
export async function putDeskDispatches(
  transaction: Transaction,
  { happenedId, facts, at }: DeskHappened,
): Promise<void> {
  const raised = alertsBesides(facts);
  await putEach(transaction, await connectionsOn(at), { happenedId, now: at }, ({ kind, wants }) => {
    if (kind === 'webhook') {
      const events = toldOf(facts, wants);
      return events.length === 0 ? undefined : { type: 'change', at, events };
    }
    const alerts = raised.filter((alert) => wants.includes(alert));
    return alerts.length === 0 ? undefined : { type: 'alert', at, alerts, events: facts };
  });
}

const connectionsOn = async (now: Millis): Promise<readonly ConnectionOutline[]> =>
  soundConnections((await deskSettings(now)).connections).filter(({ isOn }) => isOn);

async function putEach(
  transaction: Transaction,
  connections: readonly ConnectionOutline[],
  { happenedId, now }: { readonly happenedId: string; readonly now: Millis },
  contentFor: (connection: ConnectionOutline) => DispatchContent | undefined,
): Promise<void> {
  for (const connection of connections) {
    const content = contentFor(connection);
    if (content) await transaction.add('dispatches', dispatchRow(happenedId, connection.id, content, now));
  }
}

async function raisedBy({ change, after, at, now }: TicketCommit): Promise<readonly Alert[]> {
  if (!mayAlert(change.facts)) return [];
  return alertsOf(change.facts, { isOpen: await isOpenAt(after.teamId, at, now) });
}

type Wanting = Pick<ConnectionOutline, 'wants'>;

function changeFor({ wants }: Wanting, { change, after, at, entryId }: TicketCommit): DispatchContent | undefined {
  const events = toldOf(change.facts, wants);
  return events.length === 0 ? undefined : { type: 'change', at, entryId, ticket: toldTicket(after), events };
}

function alertFor({ wants }: Wanting, commit: TicketCommit, raised: readonly Alert[]): DispatchContent | undefined {
  const alerts = raised.filter((alert) => wants.includes(alert));
  const { _id: id, number, topic } = commit.after;
  return alerts.length === 0 ? undefined : { type: 'alert', at: commit.at, alerts, ticket: { id, number, topic } };
}

function toldTicket(ticket: TicketDoc): ToldTicket {
  const { _id: id, number, status, topic, channel, teamId, assigneeId, order, createdAt } = ticket;
  return {
    ...{ id, number, status, topic, teamId, assigneeId, createdAt },
    channel: channel ?? 'message',
    orderId: order?.id ?? null,
  };
}
