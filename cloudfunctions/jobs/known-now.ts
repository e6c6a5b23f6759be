import { OUR_LIMITS } from '../../domain/kernel';
import { onceARun } from '../_entry';
import { findMany, minuteSettings } from '../_records';
import { heardMembers } from '../_records/beats';

/** The settings that several jobs go by, as this minute found them. */
export const settingsNow = onceARun(({ now }) => minuteSettings(now));

/** All who were ever of the desk, with what says whether they are there and may hold anything. */
export const membersNow = onceARun(() =>
  findMany('members', {}, { atMost: OUR_LIMITS.members, fields: ['status', 'roles', 'presence', 'teamIds'] }),
);

/** Whose phones show the desk. */
export const heardNow = onceARun(({ now }) => heardMembers(now));
