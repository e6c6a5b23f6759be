import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronLeft } from '../../components/icon/glyphs/chevron-left';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import './side-row.scss';

type Props = { onTap: () => void } & (
  | { back: string }
  /** `state`: how many there are; `isNew`: which is news. */
  | { words: string; state?: string; isNew?: boolean; back?: undefined }
);

/** A row above a list that leads to a list beside it, or back. */
export function SideRow(props: Props) {
  const { onTap } = props;
  if (props.back !== undefined) {
    return (
      <View className="side-row" ariaRole="button" onClick={onTap}>
        <Icon glyph={chevronLeft} size={16} />
        <Text className="side-row__words">{props.back}</Text>
      </View>
    );
  }
  const { words, state, isNew } = props;
  return (
    <View
      className="side-row"
      hoverClass="side-row--pressed"
      ariaRole="button"
      ariaLabel={state === undefined ? words : `${words}，${state}`}
      onClick={onTap}
    >
      <Text className="side-row__words">{words}</Text>
      {state === undefined ? null : <Text className={isNew ? 'side-row__count' : 'side-row__none'}>{state}</Text>}
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}
