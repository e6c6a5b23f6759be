import type { DeskMember } from '../agent';

/** What an inspector found that others mend: a question for the FAQ, or words for the prepared replies. */
export const TASK_KINDS = ['faq', 'canned'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** `dropped`: nothing is done about it. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

const MENDED_BY: Readonly<Record<TaskKind, readonly string[]>> = { faq: ['editor'], canned: ['editor', 'lead'] };

/** Whoever can mend it, and whoever finds such things. */
export const canSeeTask = ({ roles }: DeskMember, kind: TaskKind): boolean =>
  roles.some((role) => role === 'admin' || role === 'qa' || MENDED_BY[kind].includes(role));
