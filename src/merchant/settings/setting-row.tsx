import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';

interface Props {
  title: string;
  hint: string;
  /** What holds now, where that can be said in a line. */
  value?: string | undefined;
  /** Leads to a page of its own, instead of a sheet. */
  isLink?: boolean;
  onTap: () => void;
}

/** A line of the list: what it is, how it stands, what it does. */
export function SettingRow({ title, hint, value, isLink, onTap }: Props) {
  return (
    <View
      className="settings__row"
      hoverClass="settings__row--pressed"
      ariaRole={isLink ? 'link' : 'button'}
      ariaLabel={[title, value, hint].filter(Boolean).join(' ')}
      onClick={onTap}
    >
      <View className="settings__words">
        <View className="settings__title">{title}</View>
        {value ? <View className="settings__value">{value}</View> : null}
        <View className="settings__hint">{hint}</View>
      </View>
      <Icon glyph={chevronRight} size={20} className="settings__on" />
    </View>
  );
}
