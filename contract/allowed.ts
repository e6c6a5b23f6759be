import { ANSWERING_ROLES, DESK_ROLES, type DeskRole } from '../domain/agent';

/* Who may call an action at all, each list once. What they may touch is decided in the handler, by the predicates of domain/agent. */

export const EVERYONE_AT_THE_DESK: readonly DeskRole[] = DESK_ROLES;
export const ANSWERS: readonly DeskRole[] = ANSWERING_ROLES;
/** Quality reads what was drawn. */
export const READS: readonly DeskRole[] = [...ANSWERING_ROLES, 'qa'];
/** Scores what was drawn. */
export const INSPECTS: readonly DeskRole[] = ['qa', 'admin'];
export const LEADS: readonly DeskRole[] = ['lead', 'admin'];
export const ADMIN: readonly DeskRole[] = ['admin'];
/** Who may change the FAQ. Functions ask it again of what was prepared, and so need none of the actions. */
export const EDITS: readonly DeskRole[] = ['editor', 'admin'];
