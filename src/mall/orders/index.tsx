import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { shoppingBag } from '../../components/icon/glyphs/shopping-bag';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { ContactEntry } from '../../contact-entry';
import { openUrl } from '../../phone/pages';
import { articleActionText } from '../../text/article-actions';
import { useText } from '../../text/define-text';
import { mallText } from '../../text/mall';
import { askedStep } from '../asked-step';
import { OrderCard } from './order-card';
import { OrderTabs } from './order-tabs';
import { useOrders } from './use-orders';
import './index.scss';

export default function OrdersPage() {
  const text = useText(mallText);
  const actions = useText(articleActionText);
  const { tab, chooseTab, orders } = useOrders();
  const asked = askedStep(useRouter().params.action);
  const { items, error } = orders;
  const open = (id: string): void => void openUrl(`/mall/order/index?orderId=${id}${asked ? `&action=${asked}` : ''}`);
  return (
    <PageFrame title={text.orders} isStale={orders.isStale && Boolean(error)}>
      <OrderTabs chosen={tab} onChoose={chooseTab} />
      {orders.isLoading ? <Skeleton hasPicture /> : null}
      {!items && error ? <ErrorState error={error} onRetry={orders.refresh} isBusy={orders.isRefreshing} /> : null}
      {items?.length === 0 ? (
        <EmptyState
          glyph={shoppingBag}
          title={tab === 'all' ? text.emptyTitle : text.emptyTab}
          hint={tab === 'all' ? text.emptyHint : ''}
        />
      ) : null}
      {items && items.length > 0 ? (
        <View className="orders">
          {asked ? <View className="orders__asked">{text.chooseFor(actions[asked])}</View> : null}
          {items.map((order) => (
            <OrderCard key={order.id} order={order} onOpen={() => open(order.id)} />
          ))}
          {orders.moreError ? <ErrorState error={orders.moreError} onRetry={orders.loadMore} isInline /> : null}
          {orders.hasMore ? null : <View className="orders__end">{text.noMore}</View>}
        </View>
      ) : null}
      <ContactEntry from={{ page: 'orders' }} />
    </PageFrame>
  );
}
