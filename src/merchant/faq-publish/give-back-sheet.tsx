import { useState } from 'react';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onGiveBack: (comment: string) => void;
}

/** Gives articles back to their writers, with a word on what to change. */
export function GiveBackSheet({ isOpen, onClose, onGiveBack }: Props) {
  const { publish: text } = useText(faqEditorText);
  const [comment, setComment] = useState('');
  const giveBack = (): void => {
    onGiveBack(comment.trim());
    setComment('');
  };
  return (
    <Sheet
      title={text.giveBackTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button kind="primary" isBlock onTap={giveBack}>
          {text.giveBack}
        </Button>
      }
    >
      <TextField kind="lines" label={text.giveBackWhy} value={comment} maxChars={200} onChange={setComment} />
    </Sheet>
  );
}
