import type { OrderState } from '../shop';
import type { PulledOrder } from './pulled-order';
import { countIn, listIn, present, type Raw, recordIn, secondsIn, textIn } from './read-field';
import { orderIdOf } from './sources';

/** `status` of 微信小店's 获取订单详情. */
const STATES: Readonly<Record<number, OrderState>> = {
  10: 'awaiting_payment',
  12: 'awaiting_shipment',
  13: 'awaiting_shipment',
  20: 'awaiting_shipment',
  21: 'awaiting_shipment',
  30: 'awaiting_receipt',
  100: 'done',
  200: 'cancelled',
  250: 'cancelled',
};
const MOST_ITEMS = 50;

/** An order of a 微信小店, its names in the camel case that the SDK gives; undefined where it is none we know. `theirs`: its id as it was asked by, for as a number it may have lost digits. */
export function fromStore(theirs: string, value: unknown): PulledOrder | undefined {
  const raw = recordIn(value);
  const status = STATES[countIn(raw.status)];
  const createdAt = secondsIn(raw.createTime);
  const shopperId = textIn(raw.openid, 64);
  if (status === undefined || createdAt === undefined || shopperId === '') return undefined;
  const updatedAt = secondsIn(raw.updateTime) ?? createdAt;
  const detail = recordIn(raw.orderDetail);
  const afterSale = recordIn(raw.aftersaleDetail);
  const isInAfterSale = countIn(afterSale.onAftersaleOrderCnt) > 0;
  const [firstAfterSale] = listIn(afterSale.aftersaleOrderList, 20).slice(-1);
  const afterSaleId = textIn(firstAfterSale?.aftersaleOrderId, 32);
  const goods = listIn(detail.productInfos, MOST_ITEMS);
  const [parcel] = listIn(recordIn(detail.deliveryInfo).deliveryProductInfo, 20).slice(-1);
  const shippedAt = secondsIn(parcel?.deliveryTime);
  const amountFen = countIn(recordIn(detail.priceInfo).orderPrice);
  const title = textIn(goods[0]?.title, 100);
  return {
    _id: orderIdOf('store', theirs),
    source: 'store',
    number: theirs,
    shopperId,
    state: isInAfterSale ? 'after_sale' : status,
    stateAt: updatedAt,
    title: goods.length > 1 ? `${title} 等` : title,
    items: goods.map(itemOf),
    amountFen,
    receiver: receiverOf(recordIn(recordIn(detail.deliveryInfo).addressInfo)),
    createdAt,
    updatedAt,
    ...present({
      paidAt: secondsIn(recordIn(detail.payInfo).payTime),
      shippedAt,
      movedAt: shippedAt,
      carrier: textIn(parcel?.deliveryName, 40) || textIn(parcel?.deliveryId, 40) || undefined,
      trackingNumber: textIn(parcel?.waybillId, 64) || undefined,
      afterSaleId: isInAfterSale && afterSaleId !== '' ? afterSaleId : undefined,
    }),
  };
}

const itemOf = (goods: Raw) => ({
  title: textIn(goods.title, 100),
  spec: listIn(goods.skuAttrs, 10)
    .map((attribute) => textIn(attribute.attrValue, 40))
    .join(' '),
  quantity: countIn(goods.skuCnt),
  priceFen: countIn(goods.salePrice),
  image: textIn(goods.thumbImg, 500),
});

const receiverOf = (address: Raw) => ({
  name: textIn(address.userName, 40),
  phone: textIn(address.telNumber, 40),
  region: ['provinceName', 'cityName', 'countyName'].map((part) => textIn(address[part], 40)).join(''),
  address: textIn(address.detailInfo, 200),
});
