import { FIELD_CHARS } from '../../../domain/kernel';
import type { ClientError } from '../../cloud';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

interface Props {
  /** What is given back: what was typed about these is kept for these. */
  articleIds: readonly string[];
  isBusy: boolean;
  error: ClientError | undefined;
  onClose: () => void;
  /** Answers whether they were given back. */
  onReturn: (comment: string) => Promise<boolean>;
}

/** Giving articles back to their writers, with a word on what to change. */
export function ReturnSheet({ articleIds, isBusy, error, onClose, onReturn }: Props) {
  const { publish: text } = useText(faqEditorText);
  const { draft, change, clear } = useDraft(`faq.return.${[...articleIds].sort().join(' ')}`, '');
  const giveBack = async (): Promise<void> => {
    if (await onReturn(draft.trim())) clear();
  };
  return (
    <Sheet
      title={text.giveBackTitle}
      isOpen
      onClose={onClose}
      action={{ text: text.giveBack, onTap: () => void giveBack(), isBusy, error }}
    >
      <TextField
        kind="lines"
        value={draft}
        label={text.giveBackWhy}
        maxChars={FIELD_CHARS.reviewComment}
        onChange={(comment) => change(comment)}
      />
    </Sheet>
  );
}
