import { Text, View } from '@tarojs/components';
import { MINUTE } from '../../../domain/kernel';
import { parcelOf } from '../../../domain/orders';
import { useNow } from '../../cloud/use-polling';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { ContactEntry } from '../../contact-entry';
import { articleActionText } from '../../text/article-actions';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { mallText } from '../../text/mall';
import { orderPageText } from '../../text/order-page';
import { updatedWords } from '../../text/updated';
import { Goods } from '../components/goods';
import { headlineOf } from '../order-facts';
import { OrderRows } from './order-rows';
import { stepsOf } from './order-steps';
import { openTrace, useOrder } from './use-order';
import './index.scss';

/** Height of the bottom bar in px at 375: the entry never comes down into it. */
const BAR_PX = 64;

export default function OrderPage() {
  const text = useText(mallText);
  const ownText = useText(orderPageText);
  const actions = useText(articleActionText);
  const language = useLanguage();
  const { orderId, order, takeStep, asked } = useOrder();
  const { data, error } = order;
  const now = useNow(MINUTE / 2);
  const steps = data ? stepsOf(data, now) : [];
  const parcel = data && parcelOf(data, now);
  const headline = data && headlineOf(data, text, now, language);
  const bar = data ? (
    <View className="order__steps">
      {steps.map((step, index) => (
        <Button key={step} kind={index === steps.length - 1 ? 'primary' : 'plain'} onTap={() => takeStep(step)}>
          {ownText.actions[step]}
        </Button>
      ))}
    </View>
  ) : null;
  return (
    <PageFrame title={ownText.order} bottomBar={bar} isStale={order.isStale && Boolean(error)}>
      {order.isLoading ? <Skeleton cards={2} hasPicture /> : null}
      {!data && error ? <ErrorState error={error} onRetry={order.refresh} isBusy={order.isRefreshing} /> : null}
      {data && headline ? (
        <View className="order">
          {asked ? (
            <View className="order__asked" ariaRole="status">
              <Text className="order__asked-step">{actions[asked]}</Text>
              <Text>{ownText.demo}</Text>
            </View>
          ) : null}
          <View className="order__headline">
            <Text className="order__state">{text.states[data.state]}</Text>
            <Text className="order__fact">{headline.fact}</Text>
            {headline.more ? <Text className="order__more">{headline.more}</Text> : null}
          </View>
          {parcel?.isStuck ? (
            <View className="order__still" ariaRole="status">
              <Text className="order__still-words">{ownText.still(parcel.stillDays)}</Text>
              <Button size="small" onTap={() => openTrace(orderId)}>
                {ownText.trace}
              </Button>
            </View>
          ) : null}
          <View className="order__card">
            <Goods items={data.items} />
          </View>
          <OrderRows order={data} />
          {data.asOfAt === undefined ? null : (
            <View className="order__age">{updatedWords(data.asOfAt, now, language)}</View>
          )}
        </View>
      ) : null}
      <ContactEntry
        from={{ page: 'order', orderId }}
        card={
          data && { title: data.title, path: `mall/order/index?orderId=${orderId}`, img: data.items[0]?.image ?? '' }
        }
        bottomInsetPx={BAR_PX}
      />
    </PageFrame>
  );
}
