import { useState } from 'react';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';

/** As the contract takes it. */
const COMMENT_CHARS = 200;

interface Props {
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onReturn: (comment: string) => void;
}

/** Giving an article back to its writer, with a word why. */
export function ReturnSheet({ isOpen, isBusy, onClose, onReturn }: Props) {
  const { article: text } = useText(merchantText);
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
