import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { QueueItem } from '../../../contract';
import { Checkbox } from '../../components/checkbox';
import './index.scss';
import type { Bulk } from './use-bulk';

/** A card of a list, with a box before it while some are chosen. */
export function BulkRow({ bulk, ticket, children }: PropsWithChildren<{ bulk: Bulk; ticket: QueueItem }>) {
  // A list is long: what is not there does not have to be drawn.
  if (!bulk.chosen) return children;
  return (
    <View className="bulk-row">
      <Checkbox
        className="bulk-row__box"
        isChecked={bulk.chosen.includes(ticket.id)}
        label={ticket.preview}
        onChange={() => bulk.toggle(ticket.id)}
      >
        {''}
      </Checkbox>
      <View className="bulk-row__card">{children}</View>
    </View>
  );
}
