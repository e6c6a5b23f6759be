import { View } from '@tarojs/components';
import { FIELD_CHARS, type Millis } from '../../../domain/kernel';
import { ChoiceChips } from '../../components/choice-chips';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useShopWords } from '../shop-words';
import { type HoldTime, holdTimes } from './hold-times';
import './ticket-sheet.scss';

const USUAL_REASONS = ['warehouse', 'carrier', 'finance', 'supplier'] as const;
/** In the agent's own words. */
const OTHER = 'other';

interface Hold {
  /** One of ours by its name, one of the shop's as it is written, or another. */
  readonly reason: string;
  /** In the agent's own words, for another reason. */
  readonly words: string;
  readonly time: HoldTime;
}
const USUAL: Hold = { reason: 'warehouse', words: '', time: 'tomorrow' };

/** For what something rests, which its shopper reads too, and until when; kept as a draft under that name. */
export function useHold(name: string, now: Millis) {
  const { steps: text } = useText(agentText);
  const { draft, change, clear } = useDraft(name, USUAL);
  const { reason, words, time } = draft;
  const times = holdTimes(now);
  const chosen = times.find((one) => one.time === time) ?? times[0];
  const { holdReasons } = useShopWords();
  const reasons = holdReasons
    ? holdReasons.map((one) => ({ value: one, label: one, forShopper: one }))
    : // Whatever language the desk is read in, this line is the shopper's.
      USUAL_REASONS.map((value) => ({
        value,
        label: text.holdReasons[value],
        forShopper: agentText.zh.steps.holdReasons[value],
      }));
  const isOther = reason === OTHER;
  const found = reasons.find(({ value }) => value === reason) ?? reasons[0];
  const forShopper = isOther ? words.trim() : (found?.forShopper ?? '');
  return {
    draft,
    change,
    clear,
    times,
    reasons,
    time: chosen?.time ?? time,
    reason: isOther ? OTHER : (found?.value ?? ''),
    /** Undefined while the reason is still to be said. */
    wish: chosen && forShopper !== '' ? { untilAt: chosen.untilAt, reason: forShopper } : undefined,
  };
}

/** The reason and the moment, to be chosen. */
export function HoldFields({ hold }: { hold: ReturnType<typeof useHold> }) {
  const { steps: text } = useText(agentText);
  const { draft, change, times, reasons } = hold;
  return (
    <>
      <ChoiceChips
        label={text.holdTitle}
        options={[...reasons, { value: OTHER, label: text.holdReasons.other }]}
        chosen={hold.reason}
        onChoose={(next) => change({ ...draft, reason: next })}
      />
      {hold.reason === OTHER ? (
        <View className="ticket-sheet__gap">
          <TextField
            kind="lines"
            value={draft.words}
            label={text.holdOther}
            maxChars={FIELD_CHARS.holdReason}
            onChange={(typed) => change({ ...draft, words: typed })}
          />
        </View>
      ) : null}
      <View className="ticket-sheet__label">{text.holdUntil}</View>
      <ChoiceChips
        label={text.holdUntil}
        options={times.map((one) => ({ value: one.time, label: text.holdTimes[one.time] }))}
        chosen={hold.time}
        onChoose={(next) => change({ ...draft, time: next })}
      />
      <View className="ticket-sheet__hint">{text.holdHint}</View>
    </>
  );
}
