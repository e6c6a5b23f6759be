import { NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { type Migration, overEach } from './migration';

/** Unfinished tickets had no timer, so what was forgotten stayed for ever; now silence ends them. */
export const silence: Migration = {
  number: 3,
  name: 'silence',
  step: overEach('tickets', ({ lastWordAt: known, lastAt = 0, status, timerAt = NEVER }) => {
    if (known !== undefined) return undefined;
    const isTimed = timerAt !== NEVER || (status !== 'new' && status !== 'open');
    return { lastWordAt: lastAt, ...(isTimed ? {} : { timerAt: lastAt + OUR_LIMITS.keepTextsMillis }) };
  }),
};
