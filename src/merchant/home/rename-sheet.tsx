import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { NAME_CHARS } from '../members/invite-sheet';

interface Props {
  member: { readonly id: string; readonly name: string };
  onClose: () => void;
  onRenamed: () => void;
}

/** One's own name, as it stands under replies. */
export function RenameSheet({ member, onClose, onRenamed }: Props) {
  const { home: text, members } = useText(merchantText);
  const [name, setName] = useState(member.name);
  const renaming = useAction((key, typed: string) =>
    call('merchant', 'member.rename', { key, memberId: member.id, name: typed }),
  );
  const save = async (): Promise<void> => {
    if (await renaming.run(name.trim())) onRenamed();
  };
  return (
    <Sheet
      title={text.renameTitle}
      isOpen
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          isBlock
          isDisabled={name.trim() === '' || name.trim() === member.name}
          isBusy={renaming.isRunning}
          onTap={() => void save()}
        >
          {text.renameSave}
        </Button>
      }
    >
      <TextField value={name} label={members.name} maxChars={NAME_CHARS} onChange={setName} />
      <View className="home__hint">{text.renameHint}</View>
      {renaming.error ? <ErrorState isInline error={renaming.error} /> : null}
    </Sheet>
  );
}
