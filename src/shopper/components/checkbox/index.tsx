import { View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { check } from '../../../components/icon/glyphs/check';
import './index.scss';

interface Props {
  isChecked: boolean;
  label: string;
  onChange: (isChecked: boolean) => void;
}

/** One thing to want or not; the whole line is tapped. */
export function Checkbox({ isChecked, label, onChange }: Props) {
  return (
    <View
      className="checkbox"
      ariaRole="checkbox"
      ariaChecked={isChecked}
      ariaLabel={label}
      onClick={() => onChange(!isChecked)}
    >
      <View className={isChecked ? 'checkbox__box checkbox__box--checked' : 'checkbox__box'}>
        {isChecked ? <Icon glyph={check} size={16} /> : null}
      </View>
      {label}
    </View>
  );
}
