import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { InFixed } from '../fixed';
import { Icon } from '../icon';
import { x } from '../icon/glyphs/x';
import './index.scss';
import { type Action, SheetAction } from './sheet-action';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What the sheet is for. It stays at the bottom while the content scrolls. */
  action?: Action;
  /** Instead of `action`, where there is more than one thing to do. */
  footer?: ReactNode;
}

/** A sheet from the bottom edge, for one decision. Closed, it is not there at all. */
export function Sheet({ title, isOpen, onClose, action, footer, children }: PropsWithChildren<Props>) {
  const text = useText(moreComponentText);
  if (!isOpen) return null;
  const foot = action ? <SheetAction {...action} /> : footer;
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
          {foot ? <View className="wd-sheet__foot">{foot}</View> : null}
        </InFixed>
      </View>
    </View>
  );
}
