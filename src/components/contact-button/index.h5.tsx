import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { encodeSessionFrom } from '../../../domain/handoff';
import { tellParent } from '../../phone/parent/index.h5';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { ContactButtonProps } from './props';
import './index.scss';

/** In a browser the page around us opens its own conversation. */
export function ContactButton(props: PropsWithChildren<ContactButtonProps>) {
  const { from, card, onTap, className = '', label, children } = props;
  const text = useText(componentText);
  const language = useLanguage();
  const open = (): void => {
    onTap?.();
    tellParent({ api: 'openContact', sessionFrom: encodeSessionFrom({ ...from, language }), ...card });
  };
  return (
    <View className={`wd-contact ${className}`} ariaRole="button" ariaLabel={label ?? text.contact} onClick={open}>
      {children ?? text.contact}
    </View>
  );
}
