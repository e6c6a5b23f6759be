import type { ConversationFact } from '../events';
import type { FaqArticle, FaqCategory } from '../faq';
import { isCourtesy, type MatchResult } from '../faq/matching';
import type { Millis } from '../kernel';
import type { SavedWordLists } from '../settings';
import { isMereThanks } from '../ticket';
import { isUpset } from '../wording';
import { type Campaign, campaignFor } from './campaign';
import { asksForPerson, chosenNumber } from './read-words';
import { TALK_MILLIS } from './reply-window';
import { type MenuItem, NEW_TALK, type Talk } from './talk';

/** What somebody said in a conversation that no person answers. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** `isOrder`: of an order of their own. */
  | { readonly kind: 'image' | 'card' | 'other'; readonly isOrder?: boolean };

/** Why a person takes over. */
export type HandoverReason = 'asked' | 'missed' | 'upset' | 'direct';

/** What the machine answers: one thing to one message. `replyText` puts it into words. */
export type Reply =
  | { readonly type: 'article'; readonly article: FaqArticle; readonly related: readonly FaqArticle[] }
  /** 「您是不是想问」 */
  | { readonly type: 'suggestions'; readonly articles: readonly FaqArticle[] }
  | { readonly type: 'categories'; readonly categories: readonly FaqCategory[]; readonly isGreeting: boolean }
  | { readonly type: 'questions'; readonly category: FaqCategory; readonly articles: readonly FaqArticle[] }
  | { readonly type: 'campaign'; readonly text: string; readonly english?: string }
  /** What is asked most of an order they showed. */
  | { readonly type: 'order'; readonly articles: readonly FaqArticle[] }
  /** Thanks ask nothing. */
  | { readonly type: 'thanks' }
  /** A picture or a card says little by itself. */
  | { readonly type: 'wordless'; readonly kind: 'image' | 'card' | 'other' }
  | { readonly type: 'handover'; readonly reason: HandoverReason };

/** What a decision looks things up in. */
export interface TurnContext {
  /** The question framework: what shoppers may see, in the merchant's order. */
  readonly categories: readonly FaqCategory[];
  readonly questionsOf: (categoryId: string) => readonly FaqArticle[];
  readonly articleOf: (id: string) => FaqArticle | undefined;
  readonly match: (text: string) => MatchResult;
  readonly related: (articleId: string) => readonly FaqArticle[];
  /** What is asked most where their order stands. */
  readonly opening: () => readonly FaqArticle[];
  readonly campaigns: readonly Campaign[];
  /** Whether this person skips the machine: the shop's choice by membership. */
  readonly isVip: boolean;
  /** The shop's own, by which somebody is upset; absent: as they come. */
  readonly wordLists?: SavedWordLists;
}

export interface TurnDecision {
  readonly talk: Talk;
  readonly reply: Reply;
  readonly facts: readonly ConversationFact[];
}

/** A number a digit can name on one list. */
export const MENU_LENGTH = 7;
const MAX_SUGGESTIONS = 3;
/** After so many in a row the machine admits not to know. */
const MAX_MISSES = 2;
/**
 * What the machine does with a message while no person has the talk. In this order: a shop's own campaign, the membership
 * that skips the machine, a wish for a person, anger, a number of the last list, an answer or suggestions of the FAQ, the
 * question framework, and after two misses in a row a person. Pure; every way ends in exactly one reply.
 */
export function decideTurn(before: Talk, said: Said, context: TurnContext, at: Millis): TurnDecision {
  // Whoever comes back later begins anew; the list above their message still stands there, so its numbers hold.
  const isFresh = at - before.lastAt >= TALK_MILLIS;
  const talk: Talk = { ...before, misses: isFresh ? 0 : before.misses, lastAt: at };
  if (said.kind !== 'text') return context.isVip ? handOver(talk, 'direct') : shown(talk, said, context);
  const { text } = said;
  const campaign = campaignFor(text, context.campaigns, at);
  if (campaign) {
    const { text: words, english } = campaign;
    return answered({ ...talk, misses: 0 }, { type: 'campaign', text: words, ...(english && { english }) }, 'campaign');
  }
  if (context.isVip) return handOver(talk, 'direct');
  if (asksForPerson(text)) return handOver({ ...talk, personAsks: talk.personAsks + 1 }, 'asked');
  if (isUpset(text, context.wordLists)) return handOver(talk, 'upset');
  if (isMereThanks(text)) return { talk, reply: { type: 'thanks' }, facts: [] };
  return chosen(talk, text, context) ?? matched(talk, text, context) ?? asked(talk, text, context);
}

/** Something without words: an order says what may be asked, anything else has to be put into words. */
function shown(talk: Talk, { kind, isOrder }: Exclude<Said, { kind: 'text' }>, context: TurnContext): TurnDecision {
  const articles = isOrder ? context.opening().slice(0, MAX_SUGGESTIONS) : [];
  if (articles.length === 0) return { talk, reply: { type: 'wordless', kind }, facts: [] };
  return answered({ ...talk, misses: 0, menu: articles.map(toItem) }, { type: 'order', articles }, 'menu');
}

/** What a number of the last list stands for; undefined when it is no number. */
function chosen(talk: Talk, text: string, context: TurnContext): TurnDecision | undefined {
  const number = chosenNumber(text);
  if (number === undefined || talk.menu.length === 0) return undefined;
  const item = talk.menu[number - 1];
  if (item?.type === 'article') {
    const article = context.articleOf(item.id);
    if (article) return explained(talk, article, context);
  }
  const category = item?.type === 'category' && context.categories.find(({ id }) => id === item.id);
  if (category) return listed(talk, category, context);
  // No such number, or what stood there is gone: the categories, and nothing is held against them.
  return framework(talk, context, false);
}

function matched(talk: Talk, text: string, context: TurnContext): TurnDecision | undefined {
  const found = context.match(text);
  if (found.outcome === 'answer') {
    const article = context.articleOf(found.answer.id);
    if (article) return explained(talk, article, context);
  }
  const articles = found.suggestions.flatMap(({ id }) => context.articleOf(id) ?? []).slice(0, MAX_SUGGESTIONS);
  if (found.outcome === 'refused' || articles.length === 0) return undefined;
  return answered({ ...talk, misses: 0, menu: articles.map(toItem) }, { type: 'suggestions', articles }, 'menu');
}

/** Nothing fits: the question framework, and a person once that has not helped either. */
function asked(talk: Talk, text: string, context: TurnContext): TurnDecision {
  if (isCourtesy(text)) return framework(talk, context, true);
  const misses = talk.misses + 1;
  if (misses >= MAX_MISSES || context.categories.length === 0) return handOver({ ...talk, misses }, 'missed');
  return framework({ ...talk, misses }, context, false);
}

function framework(talk: Talk, context: TurnContext, isGreeting: boolean): TurnDecision {
  const categories = context.categories.slice(0, MENU_LENGTH);
  if (categories.length === 0) return handOver(talk, isGreeting ? 'direct' : 'missed');
  const menu = categories.map(({ id }): MenuItem => ({ type: 'category', id }));
  return answered({ ...talk, menu }, { type: 'categories', categories, isGreeting }, 'menu');
}

function listed(talk: Talk, category: FaqCategory, context: TurnContext): TurnDecision {
  const articles = context.questionsOf(category.id).slice(0, MENU_LENGTH);
  if (articles.length === 0) return framework(talk, context, false);
  const next = { ...talk, misses: 0, menu: articles.map(toItem), aboutCategoryId: category.id };
  return answered(next, { type: 'questions', category, articles }, 'menu');
}

function explained(talk: Talk, article: FaqArticle, context: TurnContext): TurnDecision {
  const related = context.related(article.id).slice(0, MAX_SUGGESTIONS);
  const next = { ...talk, misses: 0, menu: related.map(toItem), aboutCategoryId: article.categoryId };
  return {
    talk: next,
    reply: { type: 'article', article, related },
    facts: [{ name: 'machine.answered', by: 'article', articleId: article.id }],
  };
}

/** After a person the talk begins anew; how often one was asked for is kept. */
const handOver = (talk: Talk, reason: HandoverReason): TurnDecision => ({
  talk: { ...NEW_TALK, personAsks: talk.personAsks, lastAt: talk.lastAt },
  reply: { type: 'handover', reason },
  facts: reason === 'upset' ? [{ name: 'machine.answered', by: 'soothing' }] : [],
});

const answered = (talk: Talk, reply: Reply, by: 'menu' | 'campaign'): TurnDecision => ({
  talk,
  reply,
  facts: [{ name: 'machine.answered', by }],
});

const toItem = ({ id }: FaqArticle): MenuItem => ({ type: 'article', id });
