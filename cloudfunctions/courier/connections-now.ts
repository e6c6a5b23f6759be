import { CONNECTION_BOUNDS } from '../../domain/connections';
import { onceARun } from '../_entry';
import { find } from '../_records';

/** Every connection, as this minute found them: the one call of a minute in a shop that has none. */
export const connectionsNow = onceARun(() => find('connections', {}, { limit: CONNECTION_BOUNDS.connections }));
