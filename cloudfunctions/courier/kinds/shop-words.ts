import { localClock } from '../../../domain/calendar/zoned';
import type { TopicNames } from '../../../domain/connections';
import { TOPIC_NAMES } from '../../../domain/events';
import type { Millis } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import type { DeskSettings } from '../../_records/documents';

/** What a shop calls itself and its topics, on one line each: both stand in heads of messages. And what its clock shows. */
export interface ShopWords {
  readonly shopName: string;
  readonly topics: TopicNames;
  readonly clock: (at: Millis) => string;
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param zone of the shop's hours */
export function shopWordsOf(desk: DeskSettings, zone: string): ShopWords {
  const own = Object.entries(settingOf(desk, 'topicNames')).map(([topic, name]) => [topic, onOneLine(name)]);
  return {
    shopName: onOneLine(settingOf(desk, 'shopName')),
    topics: { ...TOPIC_NAMES, ...Object.fromEntries(own) },
    clock: (at) => localClock(zone, at),
  };
}
