import { View } from '@tarojs/components';
import { useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import { call, useResource } from '../../cloud';
import { Choice } from '../../components/choice';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { check } from '../../components/icon/glyphs/check';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { SheetProps } from './sheet-props';
import type { Step } from './use-steps';
import './ticket-sheet.scss';
import './transfer-sheet.scss';

type To = Extract<Step, { do: 'transfer' }>['to'];

/** Giving a ticket to a colleague or a team, with a word for them. Choosing and pressing is the confirmation. */
export function TransferSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const [chosen, setChosen] = useState<{ to: To; name: string }>();
  const { draft: note, change: setNote, clear: clearNote } = useDraft(`desk.transfer.${page.ticketId}`, '');
  const colleagues = useResource('desk.colleagues', () => call('agent', 'colleague.list', {}), {
    isEnabled: isOpen,
    refreshOnShow: false,
  });
  const holderId = page.ticket.data?.assignee?.id;
  const teams = colleagues.data?.teams ?? [];
  // Where it already is, it cannot be passed on to.
  const otherTeams = teams.filter(({ id }) => id !== page.ticket.data?.teamId);
  const members = (colleagues.data?.members ?? []).filter(({ id }) => id !== holderId);
  const pass = async (): Promise<void> => {
    if (!chosen) return;
    const words = note.trim();
    const step: Step = { do: 'transfer', to: chosen.to, ...(words ? { note: words } : {}) };
    if (!(await page.take(step, chosen.name))) return;
    clearNote();
    onClose();
  };
  const teamNames = (teamIds: readonly string[]): string =>
    teams
      .filter(({ id }) => teamIds.includes(id))
      .map(({ name }) => name)
      .join('、');
  return (
    <Sheet
      title={text.transferTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: chosen ? text.transferGo(chosen.name) : text.transferPick,
        onTap: () => void pass(),
        isDisabled: !chosen,
        isBusy: page.runningStep === 'transfer',
        error: page.error,
      }}
    >
      {colleagues.isLoading ? <Skeleton cards={2} lines={2} /> : null}
      {colleagues.error && !colleagues.data ? (
        <ErrorState error={colleagues.error} onRetry={() => void colleagues.refresh()} />
      ) : null}
      {colleagues.data ? (
        <>
          {otherTeams.length > 0 ? <View className="ticket-sheet__label">{text.teams}</View> : null}
          {otherTeams.map(({ id, name }) => (
            <Receiver
              key={id}
              name={name}
              isChosen={chosen?.to.kind === 'team' && chosen.to.teamId === id}
              onTap={() => setChosen({ to: { kind: 'team', teamId: id }, name })}
            />
          ))}
          <View className="ticket-sheet__label">{members.length > 0 ? text.members : text.nobodyElse}</View>
          {members.map(({ id, name, teamIds }) => (
            <Receiver
              key={id}
              name={name}
              detail={teamNames(teamIds)}
              isChosen={chosen?.to.kind === 'member' && chosen.to.memberId === id}
              onTap={() => setChosen({ to: { kind: 'member', memberId: id }, name })}
            />
          ))}
          <View className="ticket-sheet__gap" />
          <TextField
            kind="lines"
            value={note}
            label={text.transferNote}
            maxChars={OUR_LIMITS.noteChars}
            onChange={(words) => setNote(words)}
          />
        </>
      ) : null}
    </Sheet>
  );
}

interface ReceiverProps {
  name: string;
  detail?: string;
  isChosen: boolean;
  onTap: () => void;
}

function Receiver({ name, detail, isChosen, onTap }: ReceiverProps) {
  return (
    <Choice
      isBare
      className={`ticket-sheet__choice ${isChosen ? 'ticket-sheet__choice--chosen' : ''}`}
      isChosen={isChosen}
      label={[name, detail].filter(Boolean).join(' ')}
      onChoose={onTap}
    >
      <View className="ticket-sheet__name">{name}</View>
      <View className="ticket-sheet__detail">{detail ?? ''}</View>
      {isChosen ? <Icon glyph={check} size={20} /> : null}
    </Choice>
  );
}
