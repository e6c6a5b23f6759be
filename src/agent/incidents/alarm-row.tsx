import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { openIncidents } from '../routes';
import { useAlarmWords } from './alarm-words';
import './alarm-row.scss';
import type { Alarm } from './use-incidents';

/** That suddenly many ask the same, above a list of the desk: the way to do something about it. */
export function AlarmRow({ alarms }: { alarms: readonly Alarm[] | undefined }) {
  const wordsOf = useAlarmWords();
  const [first] = alarms ?? [];
  if (!first) return null;
  const words = wordsOf(first);
  return (
    <View
      className="alarm-row"
      hoverClass="alarm-row--pressed"
      ariaRole="link"
      ariaLabel={words}
      onClick={openIncidents}
    >
      <Text className="alarm-row__words">{words}</Text>
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}
