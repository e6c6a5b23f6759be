import type { Millis } from '../../domain/kernel';
import { cloud } from './cloud';

type Params = Readonly<Record<string, unknown>>;
type Call = (params: Params) => Promise<unknown>;

/** WeChat's server calls (云调用) about trade. Each rejects with an Error that has WeChat's `errCode`. */
interface TradeApi {
  readonly wxa: {
    readonly sec: {
      readonly order: { readonly getOrderList: Call; readonly getOrder: Call; readonly setMsgJumpPath: Call };
    };
  };
  readonly operation: { readonly getFeedback: Call; readonly getFeedbackmedia: Call };
  readonly channels: {
    readonly ec: {
      readonly order: { readonly get: Call; readonly list: { readonly get: Call } };
      readonly aftersale: { readonly acceptapply: Call; readonly getaftersaleorder: Call };
    };
  };
}
const openapi = cloud.openapi as unknown as TradeApi;

/** As long as WeChat gives a page. */
const PAGE = 100;
const secondsOf = (at: Millis) => Math.floor(at / 1000);

interface Between {
  readonly fromAt: Millis;
  readonly untilAt: Millis;
}

/** A page of what was paid, in one state or in any: `orderList`, and `lastIndex` where `hasMore`. 查询订单列表. */
export const listPaidOrders = (
  { fromAt, untilAt }: Between,
  state: number | undefined,
  lastIndex?: string,
): Promise<unknown> =>
  openapi.wxa.sec.order.getOrderList({
    payTimeRange: { beginTime: secondsOf(fromAt), endTime: secondsOf(untilAt) },
    ...(state !== undefined && { orderState: state }),
    pageSize: PAGE,
    ...(lastIndex !== undefined && { lastIndex }),
  });

/** One of them: `order`. 查询订单发货状态. */
export const getPaidOrder = (transactionId: string): Promise<unknown> =>
  openapi.wxa.sec.order.getOrder({ transactionId });

/**
 * What WeChat's messages of a shipment open from now on, with `transaction_id`, `merchant_id` and `merchant_trade_no` behind it; nothing:
 * WeChat's own page, which also opens where there is no such page. 消息跳转路径设置.
 */
export async function setShippingPath(path: string): Promise<void> {
  await openapi.wxa.sec.order.setMsgJumpPath({ path });
}

/** A page of the 微信小店's orders that changed then: `orderIdList`, and `nextKey` where `hasMore`. At most seven days. */
export const listStoreOrders = ({ fromAt, untilAt }: Between, nextKey?: string): Promise<unknown> =>
  openapi.channels.ec.order.list.get({
    updateTimeRange: { startTime: secondsOf(fromAt), endTime: secondsOf(untilAt) },
    pageSize: PAGE,
    ...(nextKey !== undefined && { nextKey }),
  });

/** One of them: `order`. */
export const getStoreOrder = (orderId: string): Promise<unknown> => openapi.channels.ec.order.get({ orderId });

/** Says yes to an after-sale of the 微信小店. Rejects with 10021041 where in its state there is nothing to say yes to. 同意售后. */
export async function acceptAfterSale(afterSaleOrderId: string): Promise<void> {
  await openapi.channels.ec.aftersale.acceptapply({ afterSaleOrderId });
}

/** An after-sale of the 微信小店: `afterSaleOrder` with its `status`. 获取售后单. */
export const getAfterSale = (afterSaleOrderId: string): Promise<unknown> =>
  openapi.channels.ec.aftersale.getaftersaleorder({ afterSaleOrderId });

/** As many as are asked for of feedback: no page says how many WeChat gives at most, and shorter pages lose nothing. */
export const FEEDBACK_PAGE = 50;

/** A page of what people wrote into 意见反馈, from 1: `list`, and `totalNum` of all. 获取用户反馈列表. */
export const listFeedback = (page: number): Promise<unknown> =>
  openapi.operation.getFeedback({ page, num: FEEDBACK_PAGE });

/** A picture of one of them: its bytes in `buffer`. Rejects with 46001 where there is none by this id. 获取mediaId图片. */
export const getFeedbackPicture = (recordId: string, mediaId: string): Promise<unknown> =>
  openapi.operation.getFeedbackmedia({ recordId: Number(recordId), mediaId });
