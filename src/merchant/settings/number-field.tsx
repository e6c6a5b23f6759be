import { View } from '@tarojs/components';
import { useState } from 'react';
import { fits, type SettingKind } from '../../../domain/settings';
import { Heard } from '../../components/heard';
import { Icon } from '../../components/icon';
import { minus } from '../../components/icon/glyphs/minus';
import { plus } from '../../components/icon/glyphs/plus';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

interface Props {
  title: string;
  kind: Extract<SettingKind, { type: 'number' }>;
  /** Undefined while nothing is typed. */
  value: number | undefined;
  onChange: (value: number | '') => void;
}

/** A whole number: a tap less, a tap more, or typed. A screen reader hears where a tap would lead, and where it led. */
export function NumberField({ title, kind, value, onChange }: Props) {
  const text = useText(settingsText);
  const [said, say] = useState('');
  const { min, max, step, unit } = kind;
  const words = text.units[unit];
  const less = Math.max(min, Math.min(max, (value ?? min) - step));
  const more = Math.max(min, Math.min(max, (value ?? min) + step));
  const go = (to: number) => () => {
    if (to === value) return;
    onChange(to);
    say(words(to));
  };
  const isRight = fits(kind, value);
  return (
    <View ariaRole="group" ariaLabel={title}>
      <View className="setting__number">
        <View
          className={`setting__step ${less === value ? 'setting__step--off' : ''}`}
          ariaRole="button"
          ariaLabel={text.less(words(less))}
          ariaDisabled={less === value}
          onClick={go(less)}
        >
          <Icon glyph={minus} size={20} />
        </View>
        <TextField
          className="setting__figure"
          type="number"
          label={title}
          value={value === undefined ? '' : String(value)}
          maxChars={String(max).length}
          isWrong={!isRight}
          onChange={(typed) => onChange(/^\d+$/.test(typed) ? Number(typed) : '')}
        />
        <View className="setting__unit" ariaHidden>
          {text.unitNames[unit]}
        </View>
        <View
          className={`setting__step ${more === value ? 'setting__step--off' : ''}`}
          ariaRole="button"
          ariaLabel={text.more(words(more))}
          ariaDisabled={more === value}
          onClick={go(more)}
        >
          <Icon glyph={plus} size={20} />
        </View>
      </View>
      {isRight ? null : <View className="setting__wrong">{text.between(words(min), words(max))}</View>}
      <Heard words={said} />
    </View>
  );
}
