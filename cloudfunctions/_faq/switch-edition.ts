import type { FaqTree } from '../../domain/faq';
import { countsOf, differenceOf, type OrderedCategory, type PublicationCause } from '../../domain/faq/editing';
import { AppError, type Millis } from '../../domain/kernel';
import { addIfAbsent, faqSettings, type Transaction } from '../_records';
import type { FaqSettings, PublishedTrees } from '../_records/documents';
import { setLive } from '../_records/live';
import { categoriesHashOf, publicationOf, snapshotDocs } from './faq-publication';
import { EMPTY_EDITION, editionOf } from './published-faq';

const ATTEMPTS = 4;

/** What shoppers read until then. */
export interface Before {
  readonly settings: FaqSettings | undefined;
  /** The guide included; empty before the first publishing. */
  readonly edition: FaqTree;
}

/** What shoppers are to read from then on. */
export interface Next {
  readonly edition: FaqTree;
  /** The categories with their orders, to tell later whether the saved ones differ. Absent: as they were. */
  readonly categories?: readonly OrderedCategory[];
  readonly rolledBackTo?: string;
}

export interface Switched extends PublishedTrees {
  readonly publicationId: string;
  readonly articleCount: number;
  readonly at: Millis;
}

export interface EditionSwitch<A> {
  readonly cause: PublicationCause;
  readonly by: { readonly id: string; readonly name: string };
  readonly now: Millis;
  /** Decides what comes next. Runs again when somebody else published meanwhile. */
  readonly prepare: (before: Before) => Promise<Next>;
  /** What belongs to it in the same transaction. */
  readonly finish: (transaction: Transaction, switched: Switched) => Promise<A>;
  /** Makes the change, once. */
  readonly write: (change: (transaction: Transaction) => Promise<A>) => Promise<A>;
}

/**
 * Gives every reader another edition. Its parts are written first, under ids that follow from their contents: a crash
 * leaves parts that nothing points at. Then one transaction points at them and leaves the publication's record. Of two
 * switches at the same time the later begins again from what the first has published, so neither takes anything away from
 * the other. Throws what `prepare` and `finish` throw, TRY_AGAIN when every attempt was overtaken.
 */
export async function switchEdition<A>(change: EditionSwitch<A>): Promise<A> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const settings = await faqSettings();
    const before = { settings, edition: settings ? await editionOf(settings) : EMPTY_EDITION };
    const next = await change.prepare(before);
    try {
      return await switchTo(change, before, next);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new AppError('TRY_AGAIN');
}

class Overtaken extends Error {}

async function switchTo<A>({ write, ...rest }: EditionSwitch<A>, before: Before, next: Next): Promise<A> {
  const { cause, by, now } = rest;
  const publication = publicationOf(next.edition);
  for (const part of snapshotDocs(publication, now)) await addIfAbsent('faq_snapshots', part);
  const counts = countsOf(differenceOf(before.edition, next.edition));
  const previous = before.settings;
  return write(async (transaction) => {
    const current = (await transaction.get('settings', 'faq')) as FaqSettings | undefined;
    if (current?.v !== previous?.v) throw new Overtaken();
    const v = (current?.v ?? 0) + 1;
    const publicationId = `p${String(v).padStart(6, '0')}`;
    const isRollBack = next.rolledBackTo !== undefined;
    await transaction.set('settings', {
      _id: 'faq',
      ...publication.trees,
      publicationId,
      publishedAt: now,
      rolledBackAt: isRollBack ? now : (current?.rolledBackAt ?? null),
      v,
    });
    await setLive(transaction, { faqHash: publication.trees.hash });
    const { contents } = publication;
    if (next.categories) {
      await transaction.set('settings', {
        _id: 'faq_contents',
        contents,
        categoriesHash: categoriesHashOf(next.categories, next.edition.synonyms),
        v,
      });
    } else await transaction.update('settings', 'faq_contents', { contents, v });
    await transaction.add('faq_publications', {
      _id: publicationId,
      createdAt: now,
      updatedAt: now,
      v: 1,
      ...publication.trees,
      at: now,
      by: by.name,
      byId: by.id,
      cause,
      previousId: current?.publicationId ?? null,
      rolledBackTo: next.rolledBackTo ?? null,
      ...counts,
    });
    return rest.finish(transaction, {
      ...publication.trees,
      publicationId,
      articleCount: publication.articleCount,
      at: now,
    });
  });
}
