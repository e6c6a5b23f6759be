import { useState } from 'react';
import { CANNED_TIERS, type CannedTier } from '../../../domain/canned';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { openUrl } from '../../phone/pages';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { wordCheckText } from '../../text/word-check';
import type { CannedReply } from './canned';
import { CannedList } from './canned-list';
import { GuideList } from './guide-list';
import { type Macro, MacroList } from './macro-list';
import './ticket-sheet.scss';
import { useCannedValues } from './use-canned-values';

const MANAGE = '/merchant/settings/canned/index';

interface Props {
  ticket: OutputOf<'agent', 'ticket.get'>;
  isOpen: boolean;
  onClose: () => void;
  /** Its shopper is upset: what is for that stands first. */
  isUrgent: boolean;
  onChoose: (text: string, pictures?: CannedReply['pictures']) => void;
  /** Prepared steps, where any may be taken. */
  onMacro?: (macro: Macro) => void;
}

/** The prepared replies to look through, and the published answers to what is searched. */
export function CannedSheet({ ticket, isOpen, onClose, isUrgent, onChoose, onMacro }: Props) {
  const { reply: text } = useText(agentText);
  const [words, setWords] = useState('');
  const { tierLabel, tiers } = useText(wordCheckText);
  const [chosen, setChosen] = useState<CannedTier>();
  const tier = chosen ?? (isUrgent ? 'emergency' : 'common');
  const values = useCannedValues(ticket);
  const choose = (chosen: string, pictures?: CannedReply['pictures']): void => {
    setWords('');
    onChoose(chosen, pictures);
  };
  return (
    <Sheet title={text.cannedTitle} isOpen={isOpen} onClose={onClose}>
      <TextField value={words} label={text.cannedSearch} maxChars={20} onChange={setWords} />
      <Button kind="quiet" isBlock onTap={() => void openUrl(MANAGE)}>
        {text.cannedManage}
      </Button>
      {isOpen && onMacro ? <MacroList words={words} onChoose={onMacro} /> : null}
      <ChoiceChips
        label={tierLabel}
        options={CANNED_TIERS.map((one) => ({ value: one, label: tiers[one] }))}
        chosen={tier}
        onChoose={setChosen}
      />
      {/* What is looked for is looked for in all of them. */}
      <CannedList words={words} tier={words.trim() === '' ? tier : undefined} values={values} onChoose={choose} />
      <GuideList words={words} asker={ticket} onChoose={choose} />
    </Sheet>
  );
}
