import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { Icon } from '../icon';
import { chevronDown } from '../icon/glyphs/chevron-down';
import { chevronUp } from '../icon/glyphs/chevron-up';
import './index.scss';

interface Props {
  /** The English as it is, said beside the title while it is folded; empty: there is none. */
  shown: string;
  /** Unfolded in any case: something in it has to be mended. */
  isForced?: boolean;
  /** What is said of it where it is unfolded: that without it the Chinese is shown, unless the page knows more. Empty: nothing. */
  hint?: string;
  id?: string;
}

/** The same in English, for who reads that: folded until asked for, as most have none. */
export function EnglishFold({ shown, isForced = false, hint, id, children }: PropsWithChildren<Props>) {
  const { english: text } = useText(moreComponentText);
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || isForced;
  return (
    <View className="wd-english">
      <View
        {...(id && { id })}
        className="wd-english__head"
        ariaRole="button"
        ariaLabel={text.title}
        ariaExpanded={isOpen}
        onClick={() => setUnfolded(!isOpen)}
      >
        <View className="wd-english__title">{text.title}</View>
        {isOpen ? null : <View className="wd-english__shown">{shown}</View>}
        <Icon glyph={isOpen ? chevronUp : chevronDown} size={20} className="wd-english__arrow" />
      </View>
      {isOpen ? (
        <>
          {hint === '' ? null : <View className="wd-english__hint">{hint ?? text.hint}</View>}
          {children}
        </>
      ) : null}
    </View>
  );
}
