import { hoursWords } from '../../../domain/calendar';
import type { Millis } from '../../../domain/kernel';
import type { LiveSettings } from '../../_records/documents';

/** When somebody answers again, in words, while the desk is closed; undefined while it is open or its hours are not known. */
export function opensIn(live: LiveSettings | undefined, now: Millis): string | undefined {
  return hoursWords(live?.hours ?? undefined, now);
}
