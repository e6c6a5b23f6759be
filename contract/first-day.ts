import * as v from 'valibot';
import { FIRST_STEPS } from '../domain/settings';
import { action } from './action';
import { ADMIN } from './allowed';

/** What a new shop has behind it, until its first message is answered. */
export const firstDayActions = {
  'firstDay.get': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({ steps: v.array(v.object({ step: v.picklist(FIRST_STEPS), isDone: v.boolean() })) }),
  }),
} as const;
