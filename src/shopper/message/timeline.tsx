import type { TimelineEntry } from '../../../contract';
import { cloudNow } from '../../cloud';
import { Thread } from '../../components/thread';
import { useText } from '../../text/define-text';
import { useInLanguage } from '../../text/in-language';
import { pictureText } from '../../text/pictures';
import { shopperText } from '../../text/shopper';

interface Props {
  entries: readonly TimelineEntry[];
  /** The first that is new to its reader. */
  newId: string | undefined;
  isFresh: boolean;
}

/** A message as its shopper reads it. */
export function Timeline({ entries, newId, isFresh }: Props) {
  const { you, machine, service, events } = useText(shopperText).message;
  const pictures = useText(pictureText);
  const inLanguage = useInLanguage();
  return (
    <Thread
      block="timeline"
      entries={entries.map((entry) =>
        entry.english ? { ...entry, text: inLanguage(entry.text ?? '', entry.english) } : entry,
      )}
      now={cloudNow()}
      newId={newId}
      isFresh={isFresh}
      sayingOf={({ kind, author, text }) =>
        kind === 'agent' ? `${service(author ?? '')}：${text || pictures.one(1)}` : undefined
      }
      whoOf={({ kind, author }) => (kind === 'shopper' ? you : kind === 'machine' ? machine : service(author ?? ''))}
      kindOf={({ kind }) => (kind === 'shopper' ? 'mine' : undefined)}
      eventOf={({ event, author }) => {
        if (event !== 'claimed') return events[event];
        return author ? events.claimed(author) : events.claimedPlain;
      }}
    />
  );
}
