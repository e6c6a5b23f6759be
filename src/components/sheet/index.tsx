import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { InFixed } from '../fixed';
import { Icon } from '../icon';
import { x } from '../icon/glyphs/x';
import './index.scss';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What stays at the sheet's bottom while its content scrolls: usually the button that does it. */
  footer?: ReactNode;
}

/** A sheet from the bottom edge, for one decision. Closed, it is not there at all. */
export function Sheet({ title, isOpen, onClose, footer, children }: PropsWithChildren<Props>) {
  const text = useText(moreComponentText);
  if (!isOpen) return null;
  return (
    <View className="wd-sheet">
      {/* A closed gesture: the page behind must not scroll along. */}
      <View className="wd-sheet__veil" catchMove onClick={onClose} ariaHidden />
      <View className="wd-sheet__panel" ariaRole="dialog" ariaModal ariaLabel={title}>
        <View className="wd-sheet__head">
          <View className="wd-sheet__title" ariaRole="heading">
            {title}
          </View>
          <View className="wd-sheet__close" ariaRole="button" ariaLabel={text.close} onClick={onClose}>
            <Icon glyph={x} size={20} />
          </View>
        </View>
        <InFixed value={true}>
          <View className="wd-sheet__body">{children}</View>
          {footer ? <View className="wd-sheet__foot">{footer}</View> : null}
        </InFixed>
      </View>
    </View>
  );
}
