import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import type { TimelineEntry } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { entryId } from '../../phone/use-reading-position';
import { useLanguage } from '../../text/language';
import { formatDue } from '../../text/time';
import { PictureRow } from '../picture-row';
import { Arrivals } from './arrivals';
import { NewFromHere } from './new-from-here';

type Entry = TimelineEntry;

export interface ThreadProps {
  /** The block its parts are named after: who reads it decides what it looks like. */
  block: string;
  entries: readonly Entry[];
  now: Millis;
  /** The first that is new to its reader. */
  newId: string | undefined;
  isFresh: boolean;
  /** How an arrival is said aloud; none for what is not worth an interruption. */
  sayingOf: (entry: Entry) => string | undefined;
  /** Who wrote it. */
  whoOf: (entry: Entry) => string;
  /** What happened, in words. */
  eventOf: (entry: Entry & { readonly event: NonNullable<Entry['event']> }) => string;
  /** What kind of words these are, for their looks. */
  kindOf: (entry: Entry) => string | undefined;
  /** Drawn in place of the words as they stand. */
  wordsOf?: (entry: Entry) => ReactNode;
}

/** What was said and what happened, oldest first. */
export function Thread(props: ThreadProps) {
  const { block, entries, newId, isFresh, sayingOf } = props;
  return (
    <View className={block} ariaRole="list">
      <Arrivals entries={entries} isFresh={isFresh} sayingOf={sayingOf} />
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.id === newId ? <NewFromHere /> : null}
          <View id={entryId(entry.id)}>
            {entry.kind === 'event' ? null : <Words entry={entry} {...props} />}
            {/* Said and done in one: passed on with a note, resolved with a last word. A first word says so itself. */}
            {entry.event === 'created' && entry.kind !== 'event' ? null : <EventLine entry={entry} {...props} />}
          </View>
        </Fragment>
      ))}
    </View>
  );
}

function EventLine({ entry, block, now, eventOf }: ThreadProps & { entry: Entry }) {
  const language = useLanguage();
  const { event } = entry;
  if (!event) return null;
  const line = [eventOf({ ...entry, event }), formatDue(entry.at, now, language)].filter(Boolean).join(' · ');
  return <View className={`${block}__event`}>{line}</View>;
}

function Words({ entry, block, now, whoOf, kindOf, wordsOf }: ThreadProps & { entry: Entry }) {
  const language = useLanguage();
  const kind = kindOf(entry);
  const instead = wordsOf?.(entry);
  const bubble = entry.text ? <View className={`${block}__bubble`}>{entry.text}</View> : null;
  return (
    <View className={kind ? `${block}__entry ${block}__entry--${kind}` : `${block}__entry`}>
      <View className={`${block}__who`}>
        {whoOf(entry)} · {formatDue(entry.at, now, language)}
      </View>
      {instead ?? bubble}
      <PictureRow pictures={entry.pictures} />
    </View>
  );
}
