import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Checkbox as NutCheckbox } from '../../theme/nutui/controls';
import '../../theme/nutui/index.scss';
import { Icon } from '../icon';
import { check } from '../icon/glyphs/check';
import './index.scss';

interface Props {
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  /** Stands beside the box unless there are children, and is what a screen reader says. */
  label: string;
  className?: string;
}

/** One thing to want or not; the whole line is tapped. */
export function Checkbox({ isChecked, onChange, label, className = '', children = label }: PropsWithChildren<Props>) {
  return (
    <NutCheckbox
      className={`checkbox ${className}`}
      checked={isChecked}
      onChange={onChange}
      aria-label={label}
      icon={<View className="checkbox__box" />}
      activeIcon={
        <View className="checkbox__box checkbox__box--checked">
          <Icon glyph={check} size={16} />
        </View>
      }
    >
      {children}
    </NutCheckbox>
  );
}
