import { type FaqPublication, publicationOf, snapshotDocs } from '../../cloudfunctions/_faq/faq-publication';
import type { FaqContents, FaqSettings, LiveSettings } from '../../cloudfunctions/_records/documents';
import type { FaqTree } from '../../domain/faq';
import { type TestCloud, testStartAt } from '../cloud/describe-cloud';

/** Puts an edition into an empty cloud as if it had been published. `besides`: what else every page is told. */
export function seedPublished(
  cloud: TestCloud,
  edition: FaqTree,
  partChars?: number,
  besides: Partial<LiveSettings> = {},
): FaqPublication {
  const publication = publicationOf(edition, partChars);
  const settings: FaqSettings = {
    _id: 'faq',
    ...publication.trees,
    publicationId: 'p000001',
    publishedAt: testStartAt,
    rolledBackAt: null,
    v: 1,
  };
  const contents: FaqContents = { _id: 'faq_contents', contents: publication.contents, categoriesHash: '', v: 1 };
  const live = { _id: 'live', faqHash: publication.trees.hash, v: 1, ...besides };
  cloud.database.insert('settings', [{ ...settings }, { ...contents }, live]);
  cloud.database.insert(
    'faq_snapshots',
    snapshotDocs(publication, testStartAt).map((part) => ({ ...part })),
  );
  return publication;
}
