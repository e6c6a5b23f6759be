import type { Millis } from '../kernel';
import type { Topic } from './vocabulary';

/**
 * What happens beside tickets. As with those: codes, numbers and ids of ours. A maker of some comes later; what is counted
 * from the first day is `notice.…`, which an outbox row holds, and `article.…`, which publications and daily counts hold.
 */
export interface OtherFacts {
  readonly 'conversation.entered': { readonly hasOrder: boolean };
  readonly 'conversation.wrote': { readonly kind: 'text' | 'image' | 'card' | 'other' };
  /** The machine answered: from an article, a menu, or as it could. */
  readonly 'machine.answered': {
    readonly by: 'article' | 'menu' | 'campaign' | 'soothing';
    readonly articleId?: string;
  };
  /** What became of a question that a model was to answer after the machine was not sure (`domain/model-answers`). */
  readonly 'model.answered': {
    readonly outcome: 'said' | 'refused' | 'failed' | 'dropped';
    /** A code, where it was not said. */
    readonly why?: string;
    readonly articleId?: string;
    /** Whether it cost something. */
    readonly wasAsked: boolean;
  };
  readonly 'notice.sent': { readonly kind: string; readonly channel: 'conversation' | 'subscribe' };
  readonly 'notice.dropped': { readonly kind: string; readonly reason: string };
  readonly 'article.published': { readonly articles: number; readonly changed: number };
  readonly 'article.missed': { readonly count: number };
  /** Many have it at once; it works again; and it does not after all, before anybody was told that it does. */
  readonly 'incident.opened': { readonly incidentId: string; readonly topic?: Topic; readonly articleId?: string };
  readonly 'incident.closed': { readonly incidentId: string; readonly topic?: Topic };
  readonly 'incident.reopened': { readonly incidentId: string; readonly topic: Topic };
  /** Far more came of something than usually do: in how many minutes. `isRead`: they only read the help page about it. */
  readonly 'alarm.raised': {
    readonly alarmId: string;
    readonly topic: Topic;
    readonly articleId?: string;
    readonly count: number;
    readonly usual: number;
    readonly minutes: number;
    readonly isRead?: boolean;
  };
  readonly 'member.joined': { readonly memberId: string };
  readonly 'member.disabled': { readonly memberId: string };
  /** Somebody's answer was scored, and what counts of it; its agent does not agree; and is answered, `isChanged` where it counts otherwise now. */
  readonly 'qa.scored': { readonly reviewId: string; readonly agentId: string; readonly score: number };
  readonly 'qa.appealed': { readonly reviewId: string; readonly agentId: string };
  readonly 'qa.answered': { readonly reviewId: string; readonly agentId: string; readonly isChanged: boolean };
  readonly 'presence.changed': {
    readonly memberId: string;
    readonly to: 'online' | 'busy' | 'break' | 'offline';
    readonly reason: 'chosen' | 'silent';
    /** How they were before, for how long, and whether they had been put to that for their silence. Absent from old ones: how. */
    readonly from?: 'online' | 'busy' | 'break' | 'offline';
    readonly wasSilent?: true;
    readonly lastedMillis: Millis;
    /** Of which teams they were then; absent from old ones. */
    readonly teamIds?: readonly string[];
  };
}

export type OtherFactName = keyof OtherFacts;
export type OtherFact<N extends OtherFactName = OtherFactName> = {
  readonly [K in N]: { readonly name: K } & OtherFacts[K];
}[N];

/** What happens in a conversation that no person has. */
export type ConversationFact = OtherFact<
  'conversation.entered' | 'conversation.wrote' | 'machine.answered' | 'model.answered'
>;
