import type { FaqArticle } from '../../domain/faq';
import type { Approval, OrderedCategory, PublicationCause, Stage } from '../../domain/faq/editing';
import type { DayRecord, MissOutcome, NotHelpedReason } from '../../domain/faq/learning';
import type { Millis } from '../../domain/kernel';
import type { Sealed } from '../_sdk/crypto';
import type { Base } from './base';

/** An article as it is saved: what the editor wrote last, and how far that has come. */
export interface FaqArticleDoc extends Base, Omit<FaqArticle, 'id' | 'place'> {
  readonly isArchived: boolean;
  /** The last writer: the name for people, the member's id for the rule of two. */
  readonly updatedBy: string | null;
  readonly writerId: string | null;
  readonly stage: Stage;
  readonly readyAt: Millis | null;
  /** Who made it ready, and when by their right. Absent from what a deployment or the first build made ready. */
  readonly approval?: Approval | null;
  readonly submittedBy: string | null;
  /** Why it was given back by the reviewer. */
  readonly returned: { readonly comment: string | null; readonly by: string; readonly at: Millis } | null;
  /** Names what the editor wrote; compared with what is published to tell a draft. */
  readonly contentHash: string;
}

/** What was saved of an article, append-only. `_id` is `<article>.<version>`. */
export interface FaqVersionDoc extends Base, Omit<FaqArticle, 'id' | 'place'> {
  readonly articleId: string;
  readonly version: number;
  readonly isArchived: boolean;
  readonly updatedBy: string | null;
}

/** A published tree, cut into parts that fit an answer. `_id` is `<hash>.<part>`. */
export interface FaqSnapshotDoc extends Base {
  readonly hash: string;
  readonly part: number;
  readonly parts: number;
  /** Deflated JSON in base64. */
  readonly body: string;
}

/** Which trees make up what is published. */
export interface PublishedTrees {
  /** Of what shoppers read. */
  readonly hash: string;
  readonly parts: number;
  /** Of the agents' guide. */
  readonly guideHash: string;
  readonly guideParts: number;
}

/** One publishing: never changed. `_id` is `p` and the number of the turn, so that ids sort as time does. */
export interface FaqPublicationDoc extends Base, PublishedTrees {
  readonly at: Millis;
  readonly by: string;
  readonly byId: string;
  readonly cause: PublicationCause;
  /** The publication before. */
  readonly previousId: string | null;
  readonly rolledBackTo: string | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What happened to the FAQ on a day, or a part of it. `_id` is `<day>.<part>`: many phones count at the same time. */
export interface FaqDayDoc extends Base, DayRecord {
  /** The calendar day in China, as `chinaDay` counts. */
  readonly day: number;
  readonly reasons?: Readonly<Partial<Record<NotHelpedReason, number>>>;
  /** How often which article was opened in which minute, counted from the epoch: for the alarm, and taken off in the night. */
  readonly minutes?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Words that found nothing, as often as they were typed; nobody's. `_id` derives from what the words come down to. */
export interface FaqMissDoc extends Base {
  /** As first typed, personal numbers masked; sealed at `faq_misses/<id>`. */
  readonly text: Sealed;
  readonly count: number;
  readonly outcomes: Readonly<Partial<Record<MissOutcome, number>>>;
  readonly status: 'open' | 'attached' | 'dismissed';
}

/** An import that was accepted, and how far it is. `done` counts parts that are written whole. */
export interface FaqImportDoc extends Base {
  readonly memberId: string;
  readonly memberName: string;
  readonly total: number;
  readonly parts: number;
  readonly partsDone: number;
  readonly done: number;
  readonly skipped: number;
  readonly isFinished: boolean;
}

/** Rows of an import that are to be written. `_id` is `<import>.<part>`; written before the import is accepted. */
export interface FaqImportPartDoc extends Base {
  /** Deflated JSON in base64. */
  readonly body: string;
}

/** What is published now. `_id` is `faq`. `v` counts the turns. */
export interface FaqSettings extends PublishedTrees {
  readonly _id: string;
  readonly publicationId: string;
  readonly publishedAt: Millis;
  readonly rolledBackAt: Millis | null;
  readonly v: number;
}
/**
 * `_id` is `faq_contents`: the content hash of every published article by its id, and that of the categories with their
 * orders and of the synonyms. Written with `faq`, in one transaction.
 */
export interface FaqContents {
  readonly _id: string;
  readonly contents: Readonly<Record<string, string>>;
  readonly categoriesHash: string;
  readonly v: number;
}
/**
 * The categories as they are saved, in one record as they are one list, and the merchant's synonyms beside them. `_id` is
 * `faq_categories`.
 */
export interface FaqCategories {
  readonly _id: string;
  readonly categories: readonly OrderedCategory[];
  /** Absent when there are none. */
  readonly synonyms?: readonly string[];
  readonly updatedAt: Millis;
  readonly v: number;
}
/** The publishing that is to come. `_id` is `faq_schedule`. */
export interface FaqSchedule {
  readonly _id: string;
  readonly publishAt: Millis | null;
  readonly by: string;
  readonly byId: string;
  /** When it was set: it happens only if its setter has had the right from then on. Absent from the first build's. */
  readonly setAt?: Millis;
  /** The last one that did not happen: what stood against it, or that its setter may not publish any more. */
  readonly failed: { readonly at: Millis; readonly problemCount: number; readonly lacksRight?: boolean } | null;
  readonly v: number;
}
