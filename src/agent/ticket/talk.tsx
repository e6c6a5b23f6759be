import { View } from '@tarojs/components';
import { Fragment } from 'react';
import type { TimelineEntry } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import type { Timeline } from '../../cloud';
import { PictureRow } from '../../components/picture-row';
import { Arrivals, entryId, NewFromHere } from '../../components/thread';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { pictureText } from '../../text/pictures';
import { formatDue } from '../../text/time';
import { MaskedWords } from './masked-words';

interface Props {
  entries: readonly TimelineEntry[];
  now: Millis;
  /** The first of the shopper's words that nobody answered yet. */
  newId: string | undefined;
  /** The ticket's id, when this person may ask to see what is hidden. */
  revealIn: string | undefined;
  isFresh: boolean;
}

/** What was said, what was noted, what happened, oldest first. The shopper at the left, the desk at the right. */
export function Talk({ entries, now, newId, revealIn, isFresh }: Props) {
  const text = useText(agentText).talk;
  const pictures = useText(pictureText);
  const sayingOf = ({ kind, text: words }: TimelineEntry): string | undefined =>
    kind === 'shopper' ? `${text.shopper}：${words || pictures.one(1)}` : undefined;
  return (
    <View className="talk" ariaRole="list">
      <Arrivals entries={entries} isFresh={isFresh} sayingOf={sayingOf} />
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.id === newId ? <NewFromHere /> : null}
          <View id={entryId(entry.id)}>
            {entry.kind === 'event' ? null : <Words entry={entry} now={now} revealIn={revealIn} />}
            {/* Said and done in one: passed on with a note, resolved with a last word. A first word says so itself. */}
            {entry.event === 'created' && entry.kind !== 'event' ? null : <EventLine entry={entry} now={now} />}
          </View>
        </Fragment>
      ))}
    </View>
  );
}

/**
 * Where the shopper's words begin that came after the desk's last; none when everything is answered or nothing was. When
 * the last answer lies further up than what is known, they begin with what is.
 */
export function firstUnanswered({ entries, hasEarlier }: Pick<Timeline, 'entries' | 'hasEarlier'>): string | undefined {
  const lastAnswer = entries.map(({ kind }) => kind).lastIndexOf('agent');
  if (lastAnswer === -1 && !hasEarlier) return undefined;
  return entries.slice(lastAnswer + 1).find(({ kind }) => kind === 'shopper')?.id;
}

function EventLine({ entry, now }: { entry: TimelineEntry; now: Millis }) {
  const text = useText(agentText);
  const language = useLanguage();
  if (!entry.event) return null;
  const what = [entry.author, text.talk.events[entry.event]].filter(Boolean).join(' ');
  return <View className="talk__event">{[what, formatDue(entry.at, now, language)].filter(Boolean).join(' · ')}</View>;
}

function Words({ entry, now, revealIn }: { entry: TimelineEntry; now: Millis; revealIn: string | undefined }) {
  const text = useText(agentText);
  const language = useLanguage();
  const who = {
    shopper: text.talk.shopper,
    agent: text.talk.agent(entry.author ?? ''),
    note: text.talk.note(entry.author ?? ''),
    event: '',
  }[entry.kind];
  return (
    <View className={`talk__entry talk__entry--${entry.kind}`}>
      <View className="talk__who">
        {who} · {formatDue(entry.at, now, language)}
      </View>
      {entry.text && revealIn && entry.isMasked && entry.kind === 'shopper' ? (
        <MaskedWords ticketId={revealIn} entryId={entry.id} text={entry.text} />
      ) : null}
      {entry.text && !(revealIn && entry.isMasked && entry.kind === 'shopper') ? (
        <View className="talk__bubble">{entry.text}</View>
      ) : null}
      <PictureRow pictures={entry.pictures} />
    </View>
  );
}
