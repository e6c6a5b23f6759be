import { describeCloud } from '../../cloud/describe-cloud';
import { paidOrder, storeOrder } from '../../cloudfunctions/trade/trade-orders';
import { PNG } from '../pictures';
import type { RelayAnswer } from '../relay-function';

const APIS = [
  'wxa.sec.order.getOrderList',
  'wxa.sec.order.getOrder',
  'wxa.sec.order.setMsgJumpPath',
  'channels.ec.order.list.get',
  'channels.ec.order.get',
  'channels.ec.aftersale.getaftersaleorder',
  'channels.ec.aftersale.acceptapply',
  'operation.getFeedback',
  'operation.getFeedbackmedia',
];
/** Makes one call of any depth of name through the real SDK. */
const deepRelay = {
  code: `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ api, params }) => {
  try { return await api.split('.').reduce((at, name) => at[name], cloud.openapi)(params); }
  catch ({ errCode, errMsg }) { return { errCode, errMsg }; }
};`,
  config: { permissions: { openapi: APIS } },
};
const WEEK_SECONDS = 7 * 24 * 3600;

describeCloud('trade at WeChat', { functions: { relay: deepRelay } }, (cloud) => {
  const ask = (api: string, params: object) => cloud.call<RelayAnswer>('oAgent', 'relay', { api, params });
  const seconds = () => Math.floor(cloud.clock.now() / 1000);
  const list = (params: object) => ask('wxa.sec.order.getOrderList', params);

  it('getOrderList: pages by what the page before told; ends with hasMore false', async () => {
    for (let nth = 0; nth < 130; nth += 1) cloud.trade.putOrder(paidOrder(nth, cloud.clock.now()));
    const first = await list({ orderState: 1 });
    expect(first).toMatchObject({ errCode: 0, hasMore: true });
    expect(first.orderList).toHaveLength(100);
    const second = await list({ orderState: 1, lastIndex: first.lastIndex });
    expect(second).toMatchObject({ hasMore: false });
    expect(second.orderList).toHaveLength(30);
    expect(await list({ orderState: 2 })).toMatchObject({ orderList: [], hasMore: false });
  });

  it('setMsgJumpPath: the message of a shipment opens it with the payment behind it, or WeChat’s own page', async () => {
    cloud.trade.putOrder({ ...paidOrder(1, cloud.clock.now()), transaction_id: '42001', merchant_trade_no: 'T-1' });
    const opens = () => cloud.trade.shippingMessageOpens('42001');
    expect(opens()).toBeUndefined();
    expect(await ask('wxa.sec.order.setMsgJumpPath', { path: 'pages/help?via=shipping' })).toMatchObject({
      errCode: 0,
    });
    expect(opens()).toMatch(/^pages\/help\?via=shipping&transaction_id=42001&merchant_id=[^&]*&merchant_trade_no=T-1$/);
    expect(await ask('wxa.sec.order.setMsgJumpPath', { path: '' })).toMatchObject({ errCode: 0 });
    expect(opens()).toBeUndefined();
    cloud.trade.setOpen('wxa.sec.order', false);
    expect(await ask('wxa.sec.order.setMsgJumpPath', { path: 'pages/help' })).toMatchObject({ errCode: 48001 });
  });

  it('getFeedback: by page and kind, with how many there are; getFeedbackmedia: a picture of that record alone', async () => {
    for (let nth = 1; nth <= 5; nth += 1) {
      cloud.trade.putFeedback({ record_id: nth, create_time: seconds() - nth, type: nth % 2 ? 8 : 1 }, [PNG]);
    }
    const page = await ask('operation.getFeedback', { page: 2, num: 2 });
    expect(page).toMatchObject({ errCode: 0, totalNum: 5, list: [{ recordId: 3 }, { recordId: 4 }] });
    expect(await ask('operation.getFeedback', { page: 1, num: 9, type: 1 })).toMatchObject({ totalNum: 2 });
    const [{ mediaIds: [mediaId] = [] } = {}] = page.list as { mediaIds?: string[] }[];
    expect(await ask('operation.getFeedbackmedia', { recordId: 3, mediaId })).toMatchObject({
      contentType: 'image/png',
    });
    expect(await ask('operation.getFeedbackmedia', { recordId: 4, mediaId })).toMatchObject({ errCode: 46001 });
  });

  it('getOrderList: by when it was paid, and by whom', async () => {
    for (let nth = 0; nth < 10; nth += 1) cloud.trade.putOrder(paidOrder(nth, cloud.clock.now()));
    const payTimeRange = { beginTime: seconds() - 4 * 60, endTime: seconds() - 2 * 60 };
    expect((await list({ payTimeRange })).orderList).toHaveLength(3);
    expect((await list({ openid: 'oShopper1' })).orderList).toHaveLength(2);
  });

  it.each([
    [10060011, 'wxa.sec.order.getOrderList', { lastIndex: 'made up' }],
    [47003, 'wxa.sec.order.getOrderList', { orderState: 9 }],
    [47003, 'wxa.sec.order.getOrderList', { pageSize: 101 }],
    [10060001, 'wxa.sec.order.getOrder', { transactionId: '1' }],
    [47003, 'channels.ec.order.list.get', {}],
    [47003, 'channels.ec.order.list.get', { updateTimeRange: { startTime: 1, endTime: 2 + WEEK_SECONDS } }],
    [47003, 'channels.ec.order.get', { orderId: '1' }],
    [47003, 'operation.getFeedback', { page: 0, num: 50 }],
    [47003, 'operation.getFeedback', { page: 1 }],
    [46001, 'operation.getFeedbackmedia', { recordId: 1, mediaId: 'none' }],
    [10020000, 'channels.ec.aftersale.acceptapply', { afterSaleOrderId: 'x' }],
    [10021050, 'channels.ec.aftersale.acceptapply', { afterSaleOrderId: '12' }],
  ])('refuses with %i: %s %j', async (code, api, params) => {
    expect(await ask(api, params)).toMatchObject({ errCode: code });
  });

  it.each(APIS)('%s: 48001 where the account has no right to it', async (api) => {
    for (const apis of ['wxa.sec.order', 'channels.ec', 'operation'] as const) {
      cloud.trade.setOpen(apis, !api.startsWith(apis));
    }
    expect(await ask(api, {})).toMatchObject({ errCode: 48001 });
  });

  it('小店: ids by what changed within a week, and each of them whole', async () => {
    for (let nth = 0; nth < 20; nth += 1) cloud.trade.putStoreOrder(storeOrder(nth, cloud.clock.now()));
    const updateTimeRange = { startTime: seconds() - WEEK_SECONDS, endTime: seconds() };
    const { orderIdList } = await ask('channels.ec.order.list.get', { updateTimeRange });
    expect(orderIdList).toHaveLength(7);
    const [orderId] = orderIdList as string[];
    expect(await ask('channels.ec.order.get', { orderId })).toMatchObject({ order: { orderId, status: 20 } });
  });

  it('acceptapply: takes a yes once in a state, then refuses with 10021041', async () => {
    const afterSale = { after_sale_order_id: '77', type: 'RETURN', status: 'MERCHANT_PROCESSING' };
    cloud.trade.putAfterSale(afterSale);
    const accept = () => ask('channels.ec.aftersale.acceptapply', { afterSaleOrderId: '77' });
    expect(await accept()).toMatchObject({ errCode: 0 });
    expect(cloud.trade.findAfterSale('77')).toMatchObject({ status: 'USER_WAIT_RETURN' });
    expect(await accept()).toMatchObject({ errCode: 10021041 });
    expect(await ask('channels.ec.aftersale.getaftersaleorder', { afterSaleOrderId: '77' })).toMatchObject({
      afterSaleOrder: { status: 'USER_WAIT_RETURN' },
    });
  });
});
