import type { QueueItem } from '../../contract';

/** What a ticket is sorted under, in one line; undefined for nothing. */
export const labelWords = ({ labels = [] }: Pick<QueueItem, 'labels'>): string | undefined =>
  labels.map(({ name }) => name).join(' · ') || undefined;
