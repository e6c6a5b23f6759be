import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { freshLabels } from '../_records/labels';

/** The shop's labels, the archived ones last. Not from what is kept: who has just made one sees it. */
export const listLabels: Handler<SpecOf<'agent', 'label.list'>> = async () => {
  const { labels, v } = await freshLabels();
  return {
    labels: labels
      .map(({ id, name, archivedAt }) => ({ id, name, isArchived: archivedAt !== undefined }))
      .sort((a, b) => Number(a.isArchived) - Number(b.isArchived)),
    version: v,
  };
};
