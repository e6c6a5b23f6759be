import { useState } from 'react';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

/** As the contract takes it. */
const COMMENT_CHARS = 200;

interface Props {
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onReturn: (comment: string) => void;
}

/** Giving articles back to their writers, with a word on what to change. */
export function ReturnSheet({ isOpen, isBusy, onClose, onReturn }: Props) {
  const { publish: text } = useText(faqEditorText);
  const [comment, setComment] = useState('');
  return (
    <Sheet
      title={text.giveBackTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button kind="primary" isBlock isBusy={isBusy} onTap={() => onReturn(comment.trim())}>
          {text.giveBack}
        </Button>
      }
    >
      <TextField kind="lines" value={comment} label={text.giveBackWhy} maxChars={COMMENT_CHARS} onChange={setComment} />
    </Sheet>
  );
}
