import { decideTurn, NEW_TALK, type Talk, type TurnContext } from '../../../domain/conversation';
import { AppError, MINUTE, type Millis, NEVER } from '../../../domain/kernel';
import {
  AWAY,
  type Candidate,
  type Cap,
  hasRoom,
  type Load,
  loadChanges,
  NO_LOAD,
  type Presence,
  type PresenceState,
  ranked,
  unitsOf,
  withOne,
} from '../../../domain/routing';
import { decideTicket, isUnfinished, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';
import { type Commit, commit, Memory } from './memory';

/** A ticket, and whose it is. */
export interface Kept extends TicketState {
  readonly shopperId: string;
  readonly channel?: 'conversation';
}
export interface Colleague {
  readonly presence: Presence;
  readonly load: Load;
  readonly givenAt: Millis;
}
interface Conversation {
  readonly talk: Talk;
  readonly ticketId: string | null;
}

export const CAP: Cap = { units: 1, messagesPerUnit: 2 };
const SILENT_AFTER = 3 * MINUTE;
const TEAM = 't';
/** Nothing to answer by: what counts here is who speaks. */
const KNOWS_NOTHING: TurnContext = {
  categories: [{ id: 'c', title: '', icon: '' }],
  questionsOf: () => [],
  articleOf: () => undefined,
  match: () => ({ outcome: 'refused', suggestions: [], score: 0, ranked: [] }) as never,
  related: () => [],
  opening: () => [],
  campaigns: [],
  isVip: false,
};

/**
 * The desk with the rules as they are and its records in memory: each deed is a commit as the functions make it, with a pause
 * between what it reads and what it writes.
 */
export class DeskInMemory {
  readonly tickets = new Memory<Kept>();
  readonly colleagues = new Memory<Colleague>();
  readonly conversations = new Memory<Conversation>();
  /** Who answered which message of a conversation: each exactly once. */
  readonly answeredBy: ('machine' | 'person')[] = [];
  /** How much each had after the router gave them something. */
  readonly given: number[] = [];
  now: Millis = Date.parse('2026-11-20T02:00:00Z');
  private made = 0;

  constructor(
    readonly agents: readonly string[],
    private readonly pause: () => Promise<void>,
  ) {}

  leaveMessage(shopperId: string): Promise<string> {
    return commit(this.pause, (one) => this.open(one, shopperId)).then((id) => this.route().then(() => id));
  }

  /** A word in the conversation: to the person who has it, else to the machine. */
  async say(shopperId: string, text: string): Promise<void> {
    const by = await commit(this.pause, (one) => {
      const talk = one.get(this.conversations, shopperId) ?? { talk: NEW_TALK, ticketId: null };
      const ticket = talk.ticketId === null ? undefined : one.get(this.tickets, talk.ticketId);
      if (talk.ticketId !== null && ticket && isUnfinished(ticket.status)) {
        this.change(one, talk.ticketId, { type: 'write', text, hasPictures: false });
        return 'person';
      }
      const turn = decideTurn(talk.talk, { kind: 'text', text }, KNOWS_NOTHING, this.now);
      let { ticketId } = talk;
      if (turn.reply.type === 'handover') {
        if (ticketId !== null && ticket?.status === 'resolved') {
          this.change(one, ticketId, { type: 'reopen', hasText: false });
        } else ticketId = this.open(one, shopperId, 'conversation');
      }
      one.set(this.conversations, shopperId, { talk: turn.talk, ticketId });
      return 'machine';
    });
    this.answeredBy.push(by === 'person' ? 'person' : 'machine');
    await this.route();
  }

  /** What somebody does with a ticket; false where its state does not allow it. */
  async does(ticketId: string, command: TicketCommand): Promise<boolean> {
    try {
      await commit(this.pause, (one) => this.change(one, ticketId, command));
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
    await this.route();
    return true;
  }

  async presence(agent: string, state: PresenceState): Promise<void> {
    await commit(this.pause, (one) => {
      const before = this.colleague(one, agent);
      one.set(this.colleagues, agent, { ...before, presence: { state, at: this.now, reason: 'chosen' } });
    });
    if (state === 'offline') {
      for (const [id, { assigneeId }] of this.tickets.all()) {
        if (assigneeId === agent) await this.does(id, { type: 'hand_back', from: agent, leftAt: this.now });
      }
    }
    await this.route();
  }

  /** The minute: whoever was silent loses it, and what waits is given out. */
  async minute(): Promise<void> {
    for (const [id, { silentAt = NEVER }] of this.tickets.all()) {
      if (silentAt <= this.now) await this.does(id, { type: 'pass_silence' });
    }
    await this.route();
  }

  /** The router, as the functions run it: chosen by what was read before, asked again in the commit. */
  async route(): Promise<void> {
    const waiting = this.tickets
      .all()
      .filter(([, { queue }]) => queue === 'waiting')
      .sort(([, a], [, b]) => a.queueAt - b.queueAt);
    let candidates = this.agents.map((id) => this.candidate(id)).filter((one) => one !== undefined);
    for (const [id, { channel, lastAssigneeId }] of waiting) {
      const wanted = {
        teamId: TEAM,
        topic: 'other' as const,
        ...(channel && { channel }),
        ...(lastAssigneeId !== null && { sameAgentId: lastAssigneeId }),
      };
      const choices = ranked(wanted, candidates, { way: 'least_load', cap: CAP }, this.now);
      for (const { candidate, reason } of choices) {
        const outcome = await commit(this.pause, (one) => {
          const ticket = one.get(this.tickets, id);
          if (ticket?.queue !== 'waiting') return 'gone';
          const { presence, load } = this.colleague(one, candidate.id);
          if (presence.state !== 'online' || !hasRoom(load, ticket.channel, CAP)) return 'refused';
          const to = { id: candidate.id, name: candidate.id, teamIds: [TEAM] };
          this.change(one, id, { type: 'assign', to, reason, candidates: choices.length });
          return unitsOf(withOne(load, ticket.channel), CAP);
        });
        if (typeof outcome === 'number') {
          this.given.push(outcome);
          candidates = candidates.map((one) =>
            one.id === candidate.id ? { ...one, load: withOne(one.load, channel) } : one,
          );
        }
        if (outcome !== 'refused') break;
      }
    }
  }

  private open(one: Commit, shopperId: string, channel?: 'conversation'): string {
    this.made += 1;
    const id = `k${this.made}`;
    const made = newTicket({ teamId: TEAM, headStarts: [], createdAt: this.now });
    const asConversation = channel && { channel, silentAfterMillis: SILENT_AFTER, silentAt: NEVER };
    one.set(this.tickets, id, { ...made, shopperId, ...asConversation });
    return id;
  }

  private change(one: Commit, ticketId: string, command: TicketCommand): void {
    const before = one.get(this.tickets, ticketId);
    if (!before) throw new AppError('NOT_FOUND');
    const { changes } = decideTicket(before, command, this.now);
    const after = { ...before, ...changes };
    one.set(this.tickets, ticketId, after);
    for (const [agent, by] of loadChanges(before, after)) {
      const known = this.colleague(one, agent);
      one.set(this.colleagues, agent, {
        ...known,
        load: {
          conversations: known.load.conversations + by.conversations,
          messages: known.load.messages + by.messages,
        },
      });
    }
  }

  private colleague(one: Commit, id: string): Colleague {
    return one.get(this.colleagues, id) ?? { presence: AWAY, load: NO_LOAD, givenAt: 0 };
  }

  private candidate(id: string): Candidate | undefined {
    const known = this.colleagues.get(id);
    if (known?.presence.state !== 'online') return undefined;
    return { id, name: id, teamIds: [TEAM], load: known.load, givenAt: known.givenAt, freedAt: 0 };
  }
}
