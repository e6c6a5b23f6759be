import type { TopicNames } from '../../../domain/connections';
import { TOPIC_NAMES } from '../../../domain/events';
import { settingOf } from '../../../domain/settings';
import type { DeskSettings } from '../../_records/documents';

/** What a shop calls itself and its topics, on one line each: both stand in heads of messages. */
export interface ShopWords {
  readonly shopName: string;
  readonly topics: TopicNames;
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function shopWordsOf(desk: DeskSettings): ShopWords {
  const own = Object.entries(settingOf(desk, 'topicNames')).map(([topic, name]) => [topic, onOneLine(name)]);
  return { shopName: onOneLine(settingOf(desk, 'shopName')), topics: { ...TOPIC_NAMES, ...Object.fromEntries(own) } };
}
