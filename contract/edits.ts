import type { DeskRole } from '../domain/agent';

/** Who may change the FAQ. By itself: functions that ask it again of what was prepared need none of the actions. */
export const EDITS: readonly DeskRole[] = ['editor', 'admin'];
