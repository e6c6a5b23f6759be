import type { TicketFact } from '../events';
import { type Millis, NEVER } from '../kernel';
import { withMembership } from '../routing';
import type { Complaint, TicketCommand } from './commands';
import { complaintBrought, laneAfter } from './complaint-lane';
import { BY_COMPLAINT, complains } from './complaints';
import { creditedFor } from './credit';
import { NOTHING, one, type TicketDecision } from './decision';
import { backInQueue, broughtBack, endedElsewhere, goneElsewhere, requireAtDesk, wroteElsewhere } from './elsewhere';
import { reopenedFrom, resolvedBy } from './ending-facts';
import { reopened, requireRatable, resolved, withdrawn } from './endings';
import { BY_INCIDENT } from './incidents';
import { mergedAway, tookIn } from './merging';
import {
  assigned,
  claimed,
  givenTo,
  givenToTeam,
  held,
  released,
  replied,
  restEnded,
  restingAgain,
  resumed,
  shopperWrote,
  takenBack,
} from './moves';
import { standsBy, takenAfter } from './places';
import { areFew, lookedAfter, mayBeCalled } from './rating';
import { ownAgentSet, reservationEnded } from './reservations';
import { ruleRun } from './rule-run';
import { awaited, isSilent, silenceAfter } from './silence';
import { splitApart } from './splitting';
import type { TicketState } from './state';
import { requireUnfinished } from './status';
import { isMereThanks } from './thanks';
import { clocksPassed, timePassed } from './time-passed';
import { urgencySet } from './urgency';

type CommandOf<T extends TicketCommand['type']> = Extract<TicketCommand, { readonly type: T }>;
type Deciders = {
  readonly [T in TicketCommand['type']]: (ticket: TicketState, command: CommandOf<T>, at: Millis) => TicketDecision;
};

const DECIDERS: Deciders = {
  claim: (ticket, { by }, at) => one({ ...claimed(ticket, by, at), ...broughtBack(ticket, at) }, { name: 'claimed' }),
  assign: (ticket, { to, reason, candidates }, at) =>
    one(assigned(ticket, to, at), { name: 'assigned', reason, candidates }),
  set_own_agent: (ticket, { to, untilAt }) => ownAgentSet(ticket, to, untilAt),
  end_reservation: (ticket, { for: agentId }) => reservationEnded(ticket, agentId),
  reply: (ticket, { asks }, at) =>
    one(replied(ticket, { asks }, at), { name: 'replied', asks, isFirst: ticket.firstReplyAt === null }),
  note: (ticket, { mentions = [] }) => {
    requireUnfinished(ticket.status);
    return one({}, { name: 'noted', ...(mentions.length > 0 && { mentions }) });
  },
  label: (ticket, { added, removed }) => {
    requireUnfinished(ticket.status);
    return added.length + removed.length === 0 ? NOTHING : one({}, { name: 'labelled', added, removed });
  },
  set_urgent: (ticket, { isUrgent, standing }) => urgencySet(ticket, isUrgent, standing),
  ...BY_COMPLAINT,
  transfer: (ticket, { to, takesBack }, at) => {
    requireAtDesk(ticket);
    const changes = to.kind === 'team' ? givenToTeam(ticket, to.teamId) : givenTo(ticket, to.member);
    const rest = takesBack ? restingAgain(ticket, changes, at) : restEnded(ticket, changes);
    // Whoever passes it on wants it answered by others.
    return one(
      { ...changes, ...rest, ...(ticket.reserved && { reserved: null }) },
      { name: 'transferred', to: to.kind, fromTeamId: ticket.teamId },
    );
  },
  hold: (ticket, { untilAt, reason }, at) => one(held(ticket, { untilAt, reason }, at), { name: 'held', untilAt }),
  resume: (ticket, _command, at) => one(resumed(ticket, at), { name: 'resumed', by: 'agent' }),
  resolve: (ticket, { by, isReply }, at) => {
    if (ticket.queue === 'elsewhere' && !isReply) return one(endedElsewhere(ticket, at), { name: 'ended_elsewhere' });
    const changes = resolved(ticket, { by, isReply }, at);
    const isFirst = ticket.firstReplyAt === null;
    return {
      changes,
      facts: [...(isReply ? [{ name: 'replied', asks: false, isFirst } as const] : []), resolvedBy(by, ticket)],
    };
  },
  write: (ticket, { text, hasPictures, complaint }, at) => {
    if (ticket.queue === 'elsewhere') requireAtDesk(ticket);
    const isThanks = !hasPictures && isMereThanks(text);
    const wrote = { name: 'wrote', isThanks } as const;
    // Mere thanks reopen nothing: they are kept, and the page asks whether anything is left.
    if (ticket.status === 'resolved' && isThanks) return one({ lastAt: at }, wrote);
    if (ticket.queue === 'none') return reopening(ticket, complaint, at, [wrote]);
    const { changes, facts } = complaint?.isUpset ? complains(ticket, complaint, 'words') : NOTHING;
    return { changes: { ...changes, ...shopperWrote({ ...ticket, ...changes }, at) }, facts: [wrote, ...facts] };
  },
  write_elsewhere: (ticket, { text, hasPictures }, at) =>
    one(wroteElsewhere(ticket, at), { name: 'wrote', isThanks: !hasPictures && isMereThanks(text) }),
  come_back: (ticket, { type: _type, ...said }, at) => {
    const back = backInQueue(ticket, at);
    const { changes, facts } = DECIDERS.write({ ...ticket, ...back }, { type: 'write', ...said }, at);
    return { changes: { ...back, ...changes }, facts: [...facts, { name: 'came_back' }] };
  },
  reopen: (ticket, { hasText, complaint, standing, to }, at) => {
    const member = standing ? standsBy(ticket, withMembership(ticket, standing)) : {};
    const wrote = hasText ? [{ name: 'wrote', isThanks: false } as const] : [];
    const again = reopening({ ...ticket, ...member }, complaint, at, wrote);
    const changes = { ...member, ...again.changes };
    const { facts } = again;
    if (to !== 'wechat') return { changes, facts };
    return { changes: { ...changes, ...goneElsewhere(at) }, facts: [...facts, { name: 'went_elsewhere' }] };
  },
  rate: (ticket, { stars, reasons }, at) => {
    requireRatable(ticket, at);
    const agentId = creditedFor(ticket);
    return one({}, { name: 'rated', stars, reasons: [...reasons], agentId });
  },
  look_after: (ticket, { step, by }) =>
    one(lookedAfter(ticket, step, by), { name: step === 'take' ? 'poor_taken' : 'poor_settled' }),
  withdraw: (ticket, _command, at) => ({
    changes: withdrawn(ticket, at),
    facts: [...leftQueue(ticket, at), { name: 'withdrawn' }],
  }),
  merge: (ticket, { into }, at) => ({
    changes: mergedAway(ticket, into, at),
    facts: [...leftQueue(ticket, at), { name: 'merged' }],
  }),
  take_in: (ticket, { from }, at) => {
    requireAtDesk(ticket);
    return one(
      { ...tookIn(ticket, from, at), ...complaintBrought(ticket, from) },
      { name: 'took_in', ticketId: from.id },
    );
  },
  split: (ticket, splitting, at) =>
    one(splitApart(ticket, splitting, at), { name: 'split', ticketId: splitting.into.id }),
  note_call: (ticket, { outcome, wishedAt }, at) => {
    requireUnfinished(ticket.status);
    // Who was spoken with knows.
    return one({ lastAt: at, ...(outcome === 'missed' && { hasUnread: true }) }, { name: CALLED[outcome], wishedAt });
  },
  change_callback: (ticket, { wishedAt }, at) => {
    requireAtDesk(ticket);
    return one({ lastAt: at }, { name: 'callback_changed', wishedAt });
  },
  reveal: (ticket, { what }) => {
    // Whoever gave few stars is called back, though it is finished.
    if (what !== 'phone' || !mayBeCalled(ticket)) requireUnfinished(ticket.status);
    return one({}, { name: what === 'phone' ? 'phone_revealed' : 'text_revealed' });
  },
  release: (ticket, { from }) => {
    const isTheirs = ticket.queue === 'held' && ticket.assigneeId !== null && from.includes(ticket.assigneeId);
    return isTheirs ? one(released(ticket), { name: 'released' }) : NOTHING;
  },
  hand_back: (ticket, { from, leftAt }) => {
    const isLeft = awaited(ticket) === from && (ticket.takenAt ?? 0) <= leftAt;
    return isLeft ? one(released(ticket), { name: 'released' }) : NOTHING;
  },
  pass_silence: (ticket, _command, at) => {
    if (!isSilent(ticket, at)) return NOTHING;
    const { silentAfterMillis: afterMillis = 0 } = ticket;
    return one(takenBack(ticket), { name: 'went_silent', afterMillis });
  },
  leave_team: (ticket, { from, to }) => {
    if (ticket.queue !== 'waiting' || !from.includes(ticket.teamId)) return NOTHING;
    return one(givenToTeam(ticket, to), { name: 'transferred', to: 'team', fromTeamId: ticket.teamId });
  },
  ...BY_INCIDENT,
  run_rule: (ticket, run, at) => ruleRun(ticket, run, at),
  pass_clocks: (ticket, { facts, worthMillis }) => clocksPassed(ticket, facts, worthMillis),
  pass_time: (ticket, { earlier }, at) => timePassed(ticket, earlier, at),
};

/** Whoever waited for somebody does so no longer, without an answer. */
const leftQueue = ({ queue, waitingSinceAt }: TicketState, at: Millis): readonly TicketFact[] =>
  queue === 'waiting' && waitingSinceAt !== NEVER ? [{ name: 'queue.left', waitedMillis: at - waitingSinceAt }] : [];

const CALLED = { reached: 'called_back', missed: 'call_missed', undone: 'call_undone' } as const;

function reopening(
  ticket: TicketState,
  complaint: Complaint | undefined,
  at: Millis,
  before: readonly TicketFact[],
): TicketDecision {
  const by = complaint?.isUpset ? 'words' : areFew(ticket.rating?.stars ?? 5) ? 'stars' : undefined;
  const raised = complaint && by ? complains(ticket, complaint, by) : NOTHING;
  const changes = { ...raised.changes, ...reopened({ ...ticket, ...raised.changes }, at) };
  return { changes, facts: [...before, ...raised.facts, reopenedFrom(ticket, at)] };
}

/**
 * What a command does to a ticket at a moment: the changed fields and what happened. Pure. Throws what the ticket's state
 * does not allow: INVALID_STATE, ALREADY_CLAIMED, ALREADY_DONE, TOO_LATE, INVALID_INPUT.
 */
export function decideTicket(ticket: TicketState, command: TicketCommand, at: Millis): TicketDecision {
  const decide = DECIDERS[command.type] as (ticket: TicketState, command: TicketCommand, at: Millis) => TicketDecision;
  const { changes: decided, facts } = decide(ticket, command, at);
  // Whatever comes after a pass-on, it is not taken back any more.
  const changes = ticket.endedHold && facts.length > 0 ? { endedHold: null, ...decided } : decided;
  const moved = { ...changes, ...takenAfter(ticket, changes, at), ...silenceAfter(ticket, changes, at) };
  return { changes: { ...moved, ...laneAfter({ ...ticket, ...moved }, facts, at) }, facts };
}
