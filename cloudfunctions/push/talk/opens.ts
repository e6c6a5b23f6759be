import { hoursWords } from '../../../domain/calendar';
import type { Millis, ReaderLanguage } from '../../../domain/kernel';
import type { LiveSettings } from '../../_records/documents';
import { hoursOfTeam } from '../../_records/hours-told';

/** When somebody answers again, in words, while the team is not there; undefined while it is, or its hours are not known. */
export function opensIn(
  live: LiveSettings | undefined,
  teamId: string,
  now: Millis,
  language: ReaderLanguage,
): string | undefined {
  return hoursWords(hoursOfTeam(live, teamId), now, language);
}
