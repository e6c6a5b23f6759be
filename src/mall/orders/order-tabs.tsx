import { ScrollView, View } from '@tarojs/components';
import { useText } from '../../text/define-text';
import { mallText } from '../../text/mall';
import './order-tabs.scss';
import { TABS, type Tab } from './use-orders';

interface Props {
  chosen: Tab;
  onChoose: (tab: Tab) => void;
}

export function OrderTabs({ chosen, onChoose }: Props) {
  const text = useText(mallText);
  return (
    <ScrollView className="order-tabs" scrollX enhanced showScrollbar={false}>
      <View className="order-tabs__row" ariaRole="tablist">
        {TABS.map((tab) => (
          <View
            key={tab}
            className={`order-tabs__tab ${tab === chosen ? 'order-tabs__tab--chosen' : ''}`}
            onClick={() => onChoose(tab)}
            ariaRole="tab"
            ariaSelected={tab === chosen}
          >
            {text.tabs[tab]}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
