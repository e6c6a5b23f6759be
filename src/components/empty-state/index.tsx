import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  glyph: string;
  title: string;
  hint?: string;
}

/** Nothing here, said as an invitation. Children are what can be done. */
export function EmptyState({ glyph, title, hint, children }: PropsWithChildren<Props>) {
  return (
    <View className="wd-empty">
      <View className="wd-empty__disc">
        <Icon glyph={glyph} size={32} />
      </View>
      <View className="wd-empty__title">{title}</View>
      {hint ? <View className="wd-empty__hint">{hint}</View> : null}
      {children ? <View className="wd-empty__actions">{children}</View> : null}
    </View>
  );
}
