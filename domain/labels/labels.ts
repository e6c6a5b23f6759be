import { AppError, LIST_COUNTS, type Millis } from '../kernel';

/** A word of the shop's own that tickets are sorted by. */
export interface Label {
  readonly id: string;
  readonly name: string;
  /** It is put on nothing any more; tickets that have it keep it. Absent while it stands. */
  readonly archivedAt?: Millis;
}

/** What somebody says of a label: one that is archived is taken up again by saving it as standing. */
export interface LabelChange {
  readonly labelId: string;
  readonly name: string;
  readonly isArchived: boolean;
}

export const standingLabels = <T extends Pick<Label, 'archivedAt'>>(labels: readonly T[]): readonly T[] =>
  labels.filter(({ archivedAt }) => archivedAt === undefined);

/**
 * The labels after one was made, renamed, archived or taken up again. Throws INVALID_INPUT for a name that another one has, and
 * when there are as many as anybody looks through.
 */
export function labelSaved(
  labels: readonly Label[],
  { labelId, name, isArchived }: LabelChange,
  at: Millis,
): readonly Label[] {
  const known = labels.find(({ id }) => id === labelId);
  const standing = standingLabels(labels.filter(({ id }) => id !== labelId));
  if (!isArchived && standing.some((label) => label.name === name))
    throw refused({ path: 'name', rule: 'unique_name' });
  if (!isArchived && standing.length >= LIST_COUNTS.labels)
    throw refused({ path: 'labels', rule: 'max_length', requirement: LIST_COUNTS.labels });
  const saved: Label = { id: labelId, name, ...(isArchived && { archivedAt: known?.archivedAt ?? at }) };
  return withoutOldest(known ? labels.map((label) => (label === known ? saved : label)) : [...labels, saved]);
}

/** Names of labels long gone are not kept for ever. */
function withoutOldest(labels: readonly Label[]): readonly Label[] {
  const archived = labels.filter(({ archivedAt }) => archivedAt !== undefined);
  if (archived.length <= LIST_COUNTS.archivedLabels) return labels;
  const [oldest] = [...archived].sort((a, b) => (a.archivedAt ?? 0) - (b.archivedAt ?? 0));
  return labels.filter((label) => label !== oldest);
}

/**
 * The labels of a ticket after some were taken off and some put on, in the order they came; what two do at once adds up. Throws
 * INVALID_INPUT for more than a card shows.
 */
export function labelsAfter(
  labels: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): readonly string[] {
  const kept = labels.filter((id) => !remove.includes(id));
  const after = [...new Set([...kept, ...add])];
  if (after.length > LIST_COUNTS.labelsOfTicket && after.length > kept.length)
    throw refused({ path: 'add', rule: 'max_length', requirement: LIST_COUNTS.labelsOfTicket });
  return after;
}

const refused = (field: { path: string; rule: string; requirement?: number }): AppError =>
  new AppError('INVALID_INPUT', { fields: [field] });
