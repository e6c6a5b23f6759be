import type { TimelineEntry } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import type { Timeline } from '../../cloud';
import { Thread } from '../../components/thread';
import { agentText } from '../../text/agent';
import { complaintText } from '../../text/complaints';
import { useText } from '../../text/define-text';
import { deliveryText } from '../../text/deliveries';
import { pictureText } from '../../text/pictures';
import { wordCheckText } from '../../text/word-check';
import { flaggedWords } from './flagged-words';
import { MaskedWords } from './masked-words';
import './talk.scss';

interface Props {
  entries: readonly TimelineEntry[];
  now: Millis;
  /** The first of the shopper's words that nobody answered yet. */
  newId: string | undefined;
  /** The ticket's id, when this person may ask to see what is hidden. */
  revealIn: string | undefined;
  isFresh: boolean;
}

/** A ticket as the desk reads it, with its notes. The shopper at the left, the desk at the right. */
export function Talk({ revealIn, ...thread }: Props) {
  const text = useText(agentText).talk;
  const pictures = useText(pictureText);
  const ways = useText(deliveryText);
  const warned = useText(wordCheckText);
  const complaint = useText(complaintText);
  const whoOf = ({ kind, author = '' }: TimelineEntry): string =>
    ({ shopper: text.shopper, agent: text.agent(author), machine: text.machine, note: text.note(author), event: '' })[
      kind
    ];
  const wordsOf = ({ id, kind, text: words, isMasked }: TimelineEntry) =>
    words && revealIn && isMasked && kind === 'shopper' ? (
      <MaskedWords ticketId={revealIn} entryId={id} text={words} />
    ) : undefined;
  return (
    <Thread
      {...thread}
      block="talk"
      sayingOf={({ kind, text: words }) =>
        kind === 'shopper' ? `${text.shopper}：${words || pictures.one(1)}` : undefined
      }
      whoOf={whoOf}
      kindOf={({ kind }) => kind}
      eventOf={({ event, author }) => [author, text.events[event]].filter(Boolean).join(' ')}
      wordsOf={wordsOf}
      toldOf={({ delivery, flagged, isComplaint }) =>
        [delivery && ways[delivery.way], flaggedWords(flagged, warned), isComplaint && complaint.raised]
          .filter(Boolean)
          .join(' · ') || undefined
      }
    />
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

/** Whether somebody has said something on top of what the ticket began with. */
export function isTalk({ entries, hasEarlier }: Pick<Timeline, 'entries' | 'hasEarlier'>): boolean {
  const ofShopper = entries.filter(({ kind }) => kind === 'shopper');
  return hasEarlier || ofShopper.length > 1 || entries.some(({ kind }) => kind === 'agent');
}
