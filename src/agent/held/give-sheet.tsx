import { useState } from 'react';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { type Receiver, Receivers } from '../receivers';
import type { HeldState } from './use-held';

interface Props {
  page: HeldState;
  isOpen: boolean;
  onClose: () => void;
  onGive: (receiver: Receiver) => Promise<void>;
}

/** To whom what was chosen goes: oneself, a colleague, a team. */
export function GiveSheet({ page, isOpen, onClose, onGive }: Props) {
  const text = useText(dutyText);
  const [to, setTo] = useState<Receiver>();
  const { of, chosen, progress } = page;
  const me = page.desk.data?.member;
  const isMine = of.kind === 'member' && of.memberId === me?.id;
  const words = progress ? text.moving(progress.done, progress.all) : to ? text.giveTo(to.name) : text.give;
  const give = async (receiver: Receiver): Promise<void> => {
    await onGive(receiver);
    setTo(undefined);
  };
  return (
    <Sheet
      title={text.giveTitle(chosen?.length ?? 0)}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: words,
        onTap: () => void (to && give(to)),
        isDisabled: !to,
        isBusy: progress !== undefined,
        error: page.error,
      }}
    >
      {me && !isMine ? (
        <Button kind="plain" isBlock onTap={() => setTo({ to: { kind: 'member', memberId: me.id }, name: me.name })}>
          {text.takeMine}
        </Button>
      ) : null}
      <Receivers
        isOpen={isOpen}
        chosen={to}
        onChoose={setTo}
        withoutTeam={of.kind === 'team' ? of.teamId : undefined}
        withoutMember={of.kind === 'member' ? of.memberId : undefined}
      />
    </Sheet>
  );
}
