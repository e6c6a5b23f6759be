import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { COLUMN_ID } from '../../../phone/page-position/position';

/** A column that scrolls in itself. */
export function ThreadColumn({ children }: PropsWithChildren) {
  return (
    <View id={COLUMN_ID} className="desk__talk">
      {children}
    </View>
  );
}
