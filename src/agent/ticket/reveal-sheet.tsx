import { Text, View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { LOOK_REASONS, type LookReason } from '../../../domain/privacy';
import type { ClientError } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import './ticket-sheet.scss';

/** Room for the chosen words before them. */
const CHOSEN_CHARS = 20;
const WORDS_CHARS = FIELD_CHARS.revealReason - CHOSEN_CHARS;
/** Its shopper reads which of these it was. */
const REASONS = LOOK_REASONS;

interface Why {
  readonly chosen: (typeof REASONS)[number] | '';
  readonly words: string;
}
const NOT_SAID: Why = { chosen: '', words: '' };

interface Props {
  /** What is to be shown, by its id: what was typed about one thing is no reason for another. */
  of: string;
  onClose: () => void;
  isBusy: boolean;
  error: ClientError | undefined;
  /** Answers whether it was shown. */
  onReveal: (reason: string, why?: LookReason) => Promise<boolean>;
}

/** Asks why a number of a person is to be shown; the reason is written down. */
export function RevealSheet({ of, onClose, isBusy, error, onReveal }: Props) {
  const { steps: text } = useText(agentText);
  const { draft, change, clear } = useDraft(`desk.reveal.${of}`, NOT_SAID);
  const chosen = draft.chosen ? [text.revealReasons[draft.chosen]] : [];
  const reason = [...chosen, draft.words.trim()].filter(Boolean).join(' · ');
  const reveal = async (): Promise<void> => {
    if (await onReveal(reason, draft.chosen || undefined)) clear();
  };
  return (
    <Sheet
      title={text.revealTitle}
      isOpen
      onClose={onClose}
      action={{ text: text.revealGo, onTap: () => void reveal(), isDisabled: reason === '', isBusy, error }}
    >
      <ChoiceChips
        label={text.revealTitle}
        options={REASONS.map((value) => ({ value, label: text.revealReasons[value] }))}
        chosen={draft.chosen as Why['chosen']}
        onChoose={(next) => change({ ...draft, chosen: next === draft.chosen ? '' : next })}
      />
      <View className="ticket-sheet__gap" />
      <TextField
        kind="lines"
        value={draft.words}
        label={text.revealOther}
        maxChars={WORDS_CHARS}
        onChange={(words) => change({ ...draft, words })}
      />
      <Text className="ticket-sheet__hint">{text.revealHint}</Text>
    </Sheet>
  );
}
