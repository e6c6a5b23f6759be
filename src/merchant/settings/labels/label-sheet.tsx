import { FIELD_CHARS } from '../../../../domain/kernel';
import type { Label } from '../../../cloud';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { labelsText } from '../../../text/labels';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import type { LabelsPageState } from './use-labels-page';

interface Props {
  page: LabelsPageState;
  /** Undefined for a new one. */
  label: Label | undefined;
  onClose: () => void;
  /** Saves it under this name, or archives it. Whether that was done. */
  onSave: (name: string, isArchived: boolean) => Promise<boolean>;
}

/** What a label is called, and whether it is put on anything any more. */
export function LabelSheet({ page, label, onClose, onSave }: Props) {
  const text = useText(labelsText);
  const { draft, change, clear } = useDraft(`label.${label?.id ?? 'new'}`, label?.name ?? '');
  const name = draft.trim();
  const others = page.list.data?.labels.filter(({ id, isArchived }) => id !== label?.id && !isArchived) ?? [];
  const isNameOfAnother = others.some((one) => one.name === name);
  const save = async (next: string, isArchived: boolean): Promise<void> => {
    if (await onSave(next, isArchived)) clear();
  };
  return (
    <Sheet
      title={label?.name ?? text.newTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={label && { words: text.archive, run: () => void save(label.name, true) }}
          words={text.save}
          isBusy={page.isSaving}
          canSave={name !== '' && !isNameOfAnother}
          onSave={() => void save(name, false)}
        />
      }
    >
      <TextField
        label={text.name}
        value={draft}
        maxChars={FIELD_CHARS.labelName}
        isWrong={isNameOfAnother}
        onChange={change}
      />
    </Sheet>
  );
}
