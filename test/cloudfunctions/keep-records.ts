import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import type { TestCloud } from '../cloud/describe-cloud';

type Changed = (collection: string, document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Keeps what the database holds now. Answers how to put it back into an empty cloud, changed or as it was: quicker than the
 * calls that led there.
 */
export function keepRecords(cloud: TestCloud): (changed?: Changed) => void {
  const kept = COLLECTIONS.map(({ name }) => [name, cloud.database.find(name)] as const);
  return (changed = (_collection, document) => document) => {
    for (const [name, documents] of kept) {
      if (documents.length > 0)
        cloud.database.insert(
          name,
          documents.map((document) => changed(name, document)),
        );
    }
  };
}
