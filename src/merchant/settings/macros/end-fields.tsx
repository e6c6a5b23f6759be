import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { ChoiceChips } from '../../../components/choice-chips';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { macroSettingsText } from '../../../text/macro-settings';
import { HOURS_CHARS, hoursIn, type Typed } from './typed-macro';
import type { MacrosPageState } from './use-macros-page';

interface EndProps {
  page: MacrosPageState;
  draft: Typed;
  set: (next: Partial<Typed>) => void;
}

/** What the chosen way on still asks. */
export function EndFields({ page, draft, set }: EndProps) {
  const text = useText(macroSettingsText);
  if (draft.end === 'transfer')
    return (
      <>
        <View className="setting__label">{text.team}</View>
        <ChoiceChips
          label={text.team}
          options={page.teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.toTeamId}
          onChoose={(toTeamId) => set({ toTeamId })}
        />
      </>
    );
  if (draft.end !== 'hold') return null;
  return (
    <>
      <View className="setting__label">{text.hours}</View>
      <TextField
        type="number"
        label={text.hours}
        value={draft.hours}
        maxChars={HOURS_CHARS}
        isWrong={hoursIn(draft.hours) === undefined}
        onChange={(hours) => set({ hours })}
      />
      <View className="setting__label">{text.reason}</View>
      <TextField
        label={text.reason}
        value={draft.reason}
        maxChars={FIELD_CHARS.holdReason}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}
