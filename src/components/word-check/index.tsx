import { View } from '@tarojs/components';
import { ANYWAY_REASONS, type AnywayReason } from '../../../domain/events';
import type { FoundWord } from '../../../domain/wording';
import { useText } from '../../text/define-text';
import { wordCheckText } from '../../text/word-check';
import { Button } from '../button';
import type { WordCheck as Check } from './use-word-check';

/** More would push the talk out of sight. */
const MOST_SHOWN = 3;

interface Props {
  check: Check;
  isBusy?: boolean;
  /** Whether it is about to be sent, kept to be sent by itself, or put above everything. */
  when?: 'send' | 'save' | 'publish';
  /** Absent where the words are not written here: then the better ones are read, not tapped. */
  onBetter?: (found: FoundWord) => void;
  onAnyway: (reason: AnywayReason) => void;
}

/**
 * Above the field, which stays where it is, or below it: words to think twice about, each with better ones in one tap.
 *
 * Its stylesheet is loaded by that of each page: one that several packages share would cost the main package room.
 */
export function WordCheck({ check, isBusy = false, when = 'send', onBetter, onAnyway }: Props) {
  const text = useText(wordCheckText);
  const { found, isAsking } = check;
  if (found.length === 0) return null;
  return (
    <View className="word-check" ariaRole="group" ariaLabel={text.label} ariaLive="polite">
      {found.slice(0, MOST_SHOWN).map((one) => (
        <View key={one.word} className="word-check__line">
          <View className="word-check__word">
            {text.word(one.word)}
            {one.list === 'upset' ? null : <View className="word-check__list">{text.lists[one.list]}</View>}
          </View>
          {one.better === undefined || !onBetter ? (
            <View className="word-check__none">
              {one.better === undefined ? text.noBetter : text.better(one.better)}
            </View>
          ) : (
            <Button size="small" isDisabled={isBusy} onTap={() => onBetter(one)}>
              {text.better(one.better)}
            </Button>
          )}
        </View>
      ))}
      {found.length > MOST_SHOWN ? (
        <View className="word-check__none">{text.more(found.length - MOST_SHOWN)}</View>
      ) : null}
      {isAsking ? (
        <>
          <View className="word-check__ask" ariaRole="alert">
            {text.ask[when]}
          </View>
          <View className="word-check__reasons">
            {ANYWAY_REASONS.map((reason) => (
              <Button key={reason} size="small" isDisabled={isBusy} onTap={() => onAnyway(reason)}>
                {text.reasons[reason]}
              </Button>
            ))}
          </View>
        </>
      ) : null}
    </View>
  );
}
