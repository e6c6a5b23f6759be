import { useState } from 'react';
import { CANNED_PURPOSES, type CannedPurpose } from '../../../domain/canned';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { openUrl } from '../../phone/pages';
import { agentText } from '../../text/agent';
import { cannedPurposeText } from '../../text/canned-purposes';
import { useText } from '../../text/define-text';
import type { CannedReply } from './canned';
import { CannedList } from './canned-list';
import { GuideList } from './guide-list';
import { type Macro, MacroList } from './macro-list';
import './ticket-sheet.scss';
import { useCannedReader } from './use-canned-values';

const MANAGE = '/merchant/settings/canned/index';

interface Props {
  ticket: OutputOf<'agent', 'ticket.get'>;
  isOpen: boolean;
  onClose: () => void;
  /** What is for emergencies stands first. */
  isEmergency: boolean;
  onChoose: (text: string, pictures?: CannedReply['pictures']) => void;
  /** Prepared steps, where any may be taken. */
  onMacro?: (macro: Macro) => void;
}

/** The prepared replies to look through, and the published answers to what is searched. */
export function CannedSheet({ ticket, isOpen, onClose, isEmergency, onChoose, onMacro }: Props) {
  const { reply: text } = useText(agentText);
  const [words, setWords] = useState('');
  const purposes = useText(cannedPurposeText);
  const [chosen, setChosen] = useState<CannedPurpose>();
  const purpose = chosen ?? (isEmergency ? 'emergency' : 'common');
  const reader = useCannedReader(ticket);
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
        label={purposes.label}
        options={CANNED_PURPOSES.map((one) => ({ value: one, label: purposes.names[one] }))}
        chosen={purpose}
        onChoose={setChosen}
      />
      {/* What is looked for is looked for in all of them. */}
      <CannedList words={words} purpose={words.trim() === '' ? purpose : undefined} reader={reader} onChoose={choose} />
      <GuideList words={words} asker={ticket} onChoose={choose} />
    </Sheet>
  );
}
