import { View } from '@tarojs/components';
import { isFilled } from '../../../domain/canned';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import { Receivers } from '../receivers';
import { HoldFields } from '../ticket/hold-fields';
import { MacroList } from '../ticket/macro-list';
import '../ticket/ticket-sheet.scss';
import type { StepName } from './bulk-sheet';
import { LabelFields } from './label-fields';
import type { Wish } from './use-wish';

interface Props {
  name: StepName;
  wish: Wish;
  from:
    | { readonly kind: 'member'; readonly memberId: string }
    | { readonly kind: 'team'; readonly teamId: string }
    | undefined;
  me: { readonly id: string; readonly name: string } | undefined;
}

/** What has to be said of a step before it is taken. */
export function StepFields({ name, wish, from, me }: Props) {
  const text = useText(bulkText);
  const hint = (words: string) => <View className="ticket-sheet__hint">{words}</View>;
  switch (name) {
    case 'transfer': {
      const withoutMember = from?.kind === 'member' ? from.memberId : undefined;
      return (
        <>
          {me && withoutMember !== me.id ? (
            <Button
              kind="plain"
              isBlock
              onTap={() => wish.setTo({ to: { kind: 'member', memberId: me.id }, name: me.name })}
            >
              {text.takeMine}
            </Button>
          ) : null}
          <Receivers
            isOpen
            chosen={wish.to}
            onChoose={wish.setTo}
            withoutTeam={from?.kind === 'team' ? from.teamId : undefined}
            withoutMember={withoutMember}
          />
        </>
      );
    }
    case 'label':
      return <LabelFields wish={wish} />;
    case 'urgent':
      return (
        <>
          <ChoiceChips
            label={text.steps.urgent}
            options={(['on', 'off'] as const).map((value) => ({ value, label: text.urgents[value] }))}
            chosen={wish.isUrgent ? 'on' : 'off'}
            onChoose={(value) => wish.setUrgent(value === 'on')}
          />
          {hint(text.urgentHint)}
        </>
      );
    case 'hold':
      return <HoldFields hold={wish.hold} />;
    case 'macro':
      return (
        <>
          {/* Words that are filled in for one person are looked at with one. */}
          <MacroList words="" isOffered={({ steps }) => isFilled(steps.reply?.text ?? '')} onChoose={wish.setMacro} />
          {hint(text.macroHint)}
        </>
      );
    case 'resume':
      return hint(text.resumeHint);
    case 'resolve':
      return hint(text.resolveHint);
  }
}
