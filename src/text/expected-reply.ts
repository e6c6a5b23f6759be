import { type NextOpening, openingWords } from '../../domain/calendar';
import type { Millis } from '../../domain/kernel';
import type { Language } from './language';
import { formatPosition, type QueuePosition } from './queue-position';
import { formatWait } from './time';

/** What can be said of when somebody answers. */
export interface ExpectedReply {
  /** When the shop opens next; absent while it is open, and where it said nothing of its hours. */
  readonly opens?: NextOpening;
  /** Where they stand in the queue; absent where they are in none. */
  readonly position?: QueuePosition | undefined;
  /** As the desk was measured; absent without a measure. */
  readonly usualMillis?: Millis | undefined;
}

/** By when somebody answers, without an end: it stands alone, and begins sentences. Never a figure that nobody measured. */
export function formatExpectedReply({ opens, position, usualMillis }: ExpectedReply, language: Language): string {
  if (opens) {
    const from = openingWords(opens, language);
    return language === 'zh' ? `现在是休息时间，${from}` : `We are closed now and ${from}`;
  }
  if (position) return formatPosition(position, language);
  if (usualMillis === undefined) return language === 'zh' ? '客服按先后回复' : 'We reply as soon as someone is free';
  const wait = formatWait(usualMillis, language);
  return language === 'zh' ? `通常 ${wait}内回复` : `Usually answered within ${wait}`;
}
