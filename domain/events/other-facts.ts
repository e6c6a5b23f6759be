import type { Millis } from '../kernel';

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
  readonly 'incident.opened': { readonly incidentId: string };
  readonly 'incident.closed': { readonly incidentId: string };
  readonly 'member.joined': { readonly memberId: string };
  readonly 'member.disabled': { readonly memberId: string };
  /** Somebody's answer was scored, and what counts of it; its agent does not agree. */
  readonly 'qa.scored': { readonly reviewId: string; readonly agentId: string; readonly score: number };
  readonly 'qa.appealed': { readonly reviewId: string; readonly agentId: string };
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

export type OtherFact = { readonly [N in keyof OtherFacts]: { readonly name: N } & OtherFacts[N] }[keyof OtherFacts];

/** What happens in a conversation that no person has. */
export type ConversationFact = Extract<
  OtherFact,
  { readonly name: 'conversation.entered' | 'conversation.wrote' | 'machine.answered' | 'model.answered' }
>;
