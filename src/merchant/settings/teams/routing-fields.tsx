import { View } from '@tarojs/components';
import { ROUTING_WAYS, type Routing, TEAM_MODES } from '../../../../domain/routing';
import { ChoiceChips } from '../../../components/choice-chips';
import { useText } from '../../../text/define-text';
import { teamsText } from '../../../text/teams';

/** Whether a team's people take what waits or are given it; and who is given it first. */
export function RoutingFields({ routing, onChange }: { routing: Routing; onChange: (routing: Routing) => void }) {
  const text = useText(teamsText);
  return (
    <>
      <View className="setting__label">{text.mode}</View>
      <ChoiceChips
        label={text.mode}
        options={TEAM_MODES.map((mode) => ({ value: mode, label: text.modes[mode] }))}
        chosen={[routing.mode]}
        onChoose={(mode) => onChange({ ...routing, mode })}
      />
      <View className="setting__hint">{text.modeHints[routing.mode]}</View>
      {routing.mode === 'given' ? (
        <>
          <View className="setting__label">{text.way}</View>
          <ChoiceChips
            label={text.way}
            options={ROUTING_WAYS.map((way) => ({ value: way, label: text.ways[way] }))}
            chosen={[routing.way]}
            onChoose={(way) => onChange({ ...routing, way })}
          />
        </>
      ) : null}
    </>
  );
}
