import { maskName } from '../../domain/compliance';
import type { ComplaintCause } from '../../domain/events';
import type { Via } from '../../domain/handoff';
import type { Millis, ReaderLanguage } from '../../domain/kernel';
import { headStartWorth, newHeadStarts, reservedUntil, sameAgent } from '../../domain/routing';
import { newTicket, type Topic, teamFor, ticketNumber } from '../../domain/ticket';
import type { DeskSettings, HeadDoc, OrderDoc, ShopperDoc, TicketDoc } from './documents';
import { findableBy } from './findable';
import { membershipOf } from './membership';
import { numbersOf } from './order-views';
import { sealInTicket, sealPreview, sealSubject } from './ticket-texts';

interface NewTicket {
  readonly id: string;
  readonly createdAt: Millis;
  /** Which try at a number that nobody has. */
  readonly attempt: number;
  readonly openid: string;
  readonly shopper: ShopperDoc | undefined;
  readonly order: OrderDoc | null;
  /** What is known of them in front of all records. */
  readonly head: HeadDoc | undefined;
  readonly topic: Topic;
  /** What it is about, in the shopper's words: for lists. */
  readonly words: string;
  /** Whether what they said is said by somebody upset. */
  readonly isUpset: boolean;
  /** What makes it a complaint where it is none of their words. */
  readonly complaintBy?: ComplaintCause;
  readonly read: TicketDoc['packet']['read'];
  readonly searched: string | undefined;
  readonly via?: Via | undefined;
  /** What they read, as their phone says. */
  readonly language?: ReaderLanguage | undefined;
  readonly settings: DeskSettings;
}

/** A ticket at its first moment. Team, head start, tier and name are decided here, never taken from the client. */
export function ticketDoc(made: NewTicket): TicketDoc {
  const { id, createdAt, attempt, openid, shopper, order, topic, words, read, searched, via, settings, isUpset } = made;
  const membership = membershipOf(shopper, createdAt);
  const sameAgentId = sameAgent(made.head?.lastAgent, createdAt);
  return {
    _id: id,
    updatedAt: createdAt,
    createdAt,
    v: 1,
    ...newTicket({
      teamId: teamFor(topic, settings.teams, settings.defaultTeamId),
      headStarts: newHeadStarts({ ...membership, orderAmountFen: order?.amountFen, isUpset }, headStartWorth(settings)),
      createdAt,
      ...(made.complaintBy && { complaintBy: made.complaintBy }),
    }),
    number: ticketNumber(id, createdAt, attempt),
    shopperId: openid,
    shopperName: maskName(shopper?.name ?? ''),
    tier: membership.tier,
    topic,
    preview: sealPreview({ _id: id, order: orderOf(order) }, words),
    subject: sealSubject(id, words),
    order: orderOf(order),
    packet: {
      ...{ read, searched: searched === undefined ? null : sealInTicket(id, 'searched', searched) },
      ...(via !== undefined && { via }),
      ...(made.language !== undefined && { language: made.language }),
    },
    findable: findableBy(order, shopper),
    callback: null,
    rating: null,
    ...(sameAgentId !== undefined && { sameAgentId }),
    ...(shopper?.agentId !== undefined && {
      reserved: {
        for: shopper.agentId,
        ...(shopper.agentName !== undefined && { name: shopper.agentName }),
        untilAt: reservedUntil(settings, createdAt),
      },
    }),
  };
}

function orderOf(order: OrderDoc | null): TicketDoc['order'] {
  if (!order) return null;
  const { _id, title, state, amountFen } = order;
  return { id: _id, title, state, amountFen, numbers: numbersOf(order) };
}
