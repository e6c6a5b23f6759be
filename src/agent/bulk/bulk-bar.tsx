import { View } from '@tarojs/components';
import { BULK_TICKETS } from '../../../domain/bulk';
import { Button } from '../../components/button';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import './index.scss';
import type { Bulk } from './use-bulk';

/** How many are chosen, and the way to what is done with them. */
export function BulkBar({ bulk, ids, onGo }: { bulk: Bulk; ids: readonly string[]; onGo: () => void }) {
  const text = useText(bulkText);
  const count = bulk.chosen?.length ?? 0;
  return (
    <View className="bulk-bar">
      {bulk.isFull ? (
        <View className="bulk-bar__most" ariaRole="status" ariaLive="polite">
          {text.most(BULK_TICKETS)}
        </View>
      ) : null}
      <View className="bulk-bar__buttons">
        <Button kind="plain" className="bulk-bar__all" onTap={() => bulk.setChosen(ids)}>
          {text.chooseAll}
        </Button>
        <Button kind="primary" isBlock isDisabled={count === 0} onTap={onGo}>
          {count === 0 ? text.go : `${text.chosen(count)} · ${text.go}`}
        </Button>
      </View>
    </View>
  );
}
