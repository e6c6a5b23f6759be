import { requestFailed } from '../cloud-error';
import { type Document, encodeDocument, withId } from './stored-json';
import type { ModifyRequest } from './types';
import { updated } from './updating';

/** What a modification makes of a document. */
export function changed(document: Document, { change, replace, query }: ModifyRequest): Document {
  if (!replace) return updated(document, change, query);
  if ('_id' in change && change._id !== document._id) throw requestFailed("the immutable field '_id' cannot change");
  return { ...change, _id: document._id };
}

/** The document that an upsert makes when nothing matches: under the id asked for, where one was. */
export function upserted(request: ModifyRequest): Document {
  const { _id } = request.query;
  return changed(withId(typeof _id === 'string' ? { _id } : {}), request);
}

/** Whether a document would be kept differently. MongoDB counts only such as modified. */
export const isDifferent = (a: Document, b: Document): boolean => encodeDocument(a) !== encodeDocument(b);
