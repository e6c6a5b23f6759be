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
import { PlainWords } from './plain-words';

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
  /** What became of telling it, in words. */
  toldOf?: (entry: Entry) => string | undefined;
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
          <Row entry={entry} {...props} />
        </Fragment>
      ))}
    </View>
  );
}

/** One entry, in as few elements as it takes: a thread has hundreds. */
function Row(props: ThreadProps & { entry: Entry }) {
  const { entry } = props;
  const id = entryId(entry.id);
  if (entry.kind === 'event') return <EventLine {...props} id={id} />;
  // Said and done in one: passed on with a note, resolved with a last word. A first word says so itself.
  if (!entry.event || entry.event === 'created') return <Words {...props} id={id} />;
  return (
    <View id={id}>
      <Words {...props} />
      <EventLine {...props} />
    </View>
  );
}

interface PartProps extends ThreadProps {
  entry: Entry;
  /** The entry's, where this is all of it. */
  id?: string;
}

function EventLine({ id, entry, block, now, eventOf, toldOf }: PartProps) {
  const language = useLanguage();
  const { event } = entry;
  if (!event) return null;
  // Of words that did something, too, it stands with the words.
  const told = entry.kind === 'event' && toldOf?.(entry);
  const line = [eventOf({ ...entry, event }), formatDue(entry.at, now, language), told].filter(Boolean).join(' · ');
  return (
    <View {...(id ? { id } : {})} className={`${block}__event`}>
      {line}
    </View>
  );
}

function Words({ id, entry, block, now, whoOf, kindOf, wordsOf, toldOf }: PartProps) {
  const language = useLanguage();
  const kind = kindOf(entry);
  const instead = wordsOf?.(entry);
  const who = [whoOf(entry), formatDue(entry.at, now, language), toldOf?.(entry)].filter(Boolean).join(' · ');
  const [className, whoClass, wordsClass] = [
    kind ? `${block}__entry ${block}__entry--${kind}` : `${block}__entry`,
    `${block}__who`,
    `${block}__bubble`,
  ];
  if (id && entry.text && !instead && entry.pictures.length === 0) {
    return <PlainWords {...{ id, className, whoClass, who, wordsClass }} words={entry.text} />;
  }
  return (
    <View {...(id ? { id } : {})} className={className}>
      <View className={whoClass}>{who}</View>
      {instead ?? (entry.text ? <View className={wordsClass}>{entry.text}</View> : null)}
      <PictureRow pictures={entry.pictures} />
    </View>
  );
}
