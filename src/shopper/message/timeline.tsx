import { View } from '@tarojs/components';
import { Fragment } from 'react';
import type { TimelineEntry } from '../../../contract';
import { cloudNow } from '../../cloud';
import { PictureRow } from '../../components/picture-row';
import { Arrivals, entryId, NewFromHere } from '../../components/thread';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { pictureText } from '../../text/pictures';
import { shopperText } from '../../text/shopper';
import { formatDue } from '../../text/time';

interface Props {
  entries: readonly TimelineEntry[];
  /** The first that is new to its reader. */
  newId: string | undefined;
  isFresh: boolean;
}

/** What was said and what happened, oldest first. */
export function Timeline({ entries, newId, isFresh }: Props) {
  const text = useText(shopperText).message;
  const pictures = useText(pictureText);
  const sayingOf = ({ kind, author, text: words }: TimelineEntry): string | undefined =>
    kind === 'agent' ? `${text.service(author ?? '')}：${words || pictures.one(1)}` : undefined;
  return (
    <View className="timeline" ariaRole="list">
      <Arrivals entries={entries} isFresh={isFresh} sayingOf={sayingOf} />
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.id === newId ? <NewFromHere /> : null}
          <View id={entryId(entry.id)}>
            {entry.kind === 'event' ? null : <Bubble entry={entry} />}
            {/* Said and done in one: resolved with a last word. That a message came is plain from itself. */}
            {entry.event === 'created' && entry.kind !== 'event' ? null : <EventLine entry={entry} />}
          </View>
        </Fragment>
      ))}
    </View>
  );
}

function EventLine({ entry }: { entry: TimelineEntry }) {
  const text = useText(shopperText);
  const language = useLanguage();
  const { events } = text.message;
  if (!entry.event) return null;
  const words =
    entry.event === 'claimed'
      ? entry.author
        ? events.claimed(entry.author)
        : events.claimedPlain
      : events[entry.event];
  return (
    <View className="timeline__event">
      {words} · {formatDue(entry.at, cloudNow(), language)}
    </View>
  );
}

function Bubble({ entry }: { entry: TimelineEntry }) {
  const text = useText(shopperText);
  const language = useLanguage();
  const isMine = entry.kind === 'shopper';
  return (
    <View className={isMine ? 'timeline__entry timeline__entry--mine' : 'timeline__entry'}>
      <View className="timeline__who">
        {isMine ? text.message.you : text.message.service(entry.author ?? '')} ·{' '}
        {formatDue(entry.at, cloudNow(), language)}
      </View>
      {entry.text ? <View className="timeline__bubble">{entry.text}</View> : null}
      <PictureRow pictures={entry.pictures} />
    </View>
  );
}
