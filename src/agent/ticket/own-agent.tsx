import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../components/choice';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { Sheet } from '../../components/sheet';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { type Receiver, Receivers } from '../receivers';
import type { SheetProps } from './sheet-props';
import './others.scss';
import './ticket-sheet.scss';
import type { Others } from './use-others';

interface LineProps {
  others: Others;
  /** Absent where the reader may not say it. */
  onChange?: () => void;
}

/** Who looks after the shopper, for every colleague to see; who oversees the desk changes it by a tap. */
export function OwnAgentLine({ others, onChange }: LineProps) {
  const { ownAgent: text } = useText(agentText);
  const { ownAgent, items } = others;
  // Nothing is said before it is known.
  if (!items || (!ownAgent && !onChange)) return null;
  const words = ownAgent ? text.is(ownAgent.name) : text.add;
  if (!onChange) return <View className="others-line">{words}</View>;
  return (
    <View className="others-line" hoverClass="others-line--pressed" ariaRole="button" onClick={onChange}>
      <Text>{words}</Text>
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}

/** Whom the shopper comes to first from now on. Mounted when it opens: what was not saved is forgotten. */
export function OwnAgentSheet({ page, onClose }: Omit<SheetProps, 'isOpen'>) {
  const { ownAgent: text } = useText(agentText);
  const before = page.others.ownAgent;
  const [chosen, setChosen] = useState<Receiver | null | undefined>(
    before && { to: { kind: 'member', memberId: before.id }, name: before.name },
  );
  const memberId = chosen?.to.kind === 'member' ? chosen.to.memberId : null;
  const isChanged = memberId !== (before?.id ?? null);
  const save = async (): Promise<void> => {
    if (!isChanged || (await page.setOwnAgent(memberId, chosen?.name ?? ''))) onClose();
  };
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.save,
        onTap: () => void save(),
        isDisabled: !isChanged,
        isBusy: page.runningStep === 'setOwnAgent',
        error: page.error,
      }}
    >
      <View className="ticket-sheet__hint">{text.hint}</View>
      <Receivers isOpen isPeopleOnly chosen={chosen ?? undefined} onChoose={setChosen} />
      {before ? (
        <Choice
          isBare
          className={`receiver ${chosen ? '' : 'receiver--chosen'}`}
          isChosen={!chosen}
          label={text.none}
          onChoose={() => setChosen(null)}
        >
          <View className="receiver__words">{text.none}</View>
        </Choice>
      ) : null}
    </Sheet>
  );
}
