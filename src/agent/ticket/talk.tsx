import { View } from '@tarojs/components';
import type { TimelineEntry } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { PictureRow } from '../../components/picture-row';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatDue } from '../../text/time';

/** What was said, what was noted, what happened, oldest first. The shopper at the left, the desk at the right. */
export function Talk({ entries, now }: { entries: readonly TimelineEntry[]; now: Millis }) {
  return (
    <View className="talk" ariaRole="list" ariaLive="polite">
      {entries.map((entry) =>
        entry.kind === 'event' ? (
          <EventLine key={entry.id} entry={entry} now={now} />
        ) : (
          <View key={entry.id}>
            <Words entry={entry} now={now} />
            {/* Said and done in one: passed on with a note, resolved with a last word. A first word says so itself. */}
            {entry.event === 'created' ? null : <EventLine entry={entry} now={now} />}
          </View>
        ),
      )}
    </View>
  );
}

function EventLine({ entry, now }: { entry: TimelineEntry; now: Millis }) {
  const text = useText(agentText);
  const language = useLanguage();
  if (!entry.event) return null;
  const what = [entry.author, text.talk.events[entry.event]].filter(Boolean).join(' ');
  return <View className="talk__event">{[what, formatDue(entry.at, now, language)].filter(Boolean).join(' · ')}</View>;
}

function Words({ entry, now }: { entry: TimelineEntry; now: Millis }) {
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
      {entry.text ? <View className="talk__bubble">{entry.text}</View> : null}
      <PictureRow pictures={entry.pictures} />
    </View>
  );
}
