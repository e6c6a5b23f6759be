import { ScrollView } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { COLUMN_ID } from '../../../phone/page-position/position';

/** A column that scrolls in itself; `enhanced` lets it be brought to its end. */
export function ThreadColumn({ children }: PropsWithChildren) {
  return (
    <ScrollView id={COLUMN_ID} className="desk__talk" scrollY enhanced>
      {children}
    </ScrollView>
  );
}
