import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { call, useAction } from '../../cloud';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';

interface Props {
  member: { readonly id: string; readonly name: string };
  onClose: () => void;
  onRenamed: () => void;
}

/** One's own name, as it stands under replies. */
export function RenameSheet({ member, onClose, onRenamed }: Props) {
  const { home: text, members } = useText(merchantText);
  const { draft: name, change, clear } = useDraft(`desk.rename.${member.id}`, member.name);
  const renaming = useAction((key, typed: string) =>
    call('merchant', 'member.rename', { key, memberId: member.id, name: typed }),
  );
  const save = async (): Promise<void> => {
    if (!(await renaming.run(name.trim()))) return;
    clear();
    onRenamed();
  };
  return (
    <Sheet
      title={text.renameTitle}
      isOpen
      onClose={onClose}
      action={{
        text: text.renameSave,
        onTap: () => void save(),
        isDisabled: name.trim() === '' || name.trim() === member.name,
        isBusy: renaming.isRunning,
        error: renaming.error,
      }}
    >
      <TextField
        value={name}
        label={members.name}
        maxChars={FIELD_CHARS.memberName}
        onChange={(typed) => change(typed)}
      />
      <View className="home__hint">{text.renameHint}</View>
    </Sheet>
  );
}
