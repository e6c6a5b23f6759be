type Params = Readonly<Record<string, unknown>>;

/** No person's: WeChat refuses it as none (40003). */
const NOBODY = 'warmdesk-nobody';
/** 1970, when nothing was paid. */
const LONG_AGO = { beginTime: 1, endTime: 2 };

/**
 * For each of WeChat's APIs that we call, an input with which it does nothing: refused for its arguments, or a question whose answer is
 * not looked at. Whoever may not call it is refused before (-604101, 48001). Null: there is no such input. The codes are those that
 * WeChat's page of the API names.
 */
export const HARMLESS_CALLS: Readonly<Record<string, Params | null>> = {
  'customerServiceMessage.send': { touser: NOBODY, msgtype: 'text', text: { content: '' } },
  'customerServiceMessage.setTyping': { touser: NOBODY, command: 'CancelTyping' },
  'customerServiceMessage.getTempMedia': { mediaId: 'none' },
  'subscribeMessage.send': { touser: NOBODY, templateId: 'none', data: {}, lang: 'zh_CN' },
  'security.msgSecCheck': { openid: NOBODY, content: '', scene: 2, version: 2 },
  // At most thirty days: 85401.
  'urllink.generate': { path: '', query: '', expireType: 1, expireInterval: 9_999 },
  'wxa.sec.order.getOrder': { transactionId: '0' },
  'wxa.sec.order.getOrderList': { payTimeRange: LONG_AGO, pageSize: 1 },
  // What it lacks WeChat may take for empty, and an empty path takes away what was set.
  'wxa.sec.order.setMsgJumpPath': null,
  'channels.ec.order.get': { orderId: '0' },
  'channels.ec.order.list.get': { pageSize: 1 },
  'channels.ec.aftersale.acceptapply': { afterSaleOrderId: 'none' },
  'channels.ec.aftersale.getaftersaleorder': { afterSaleOrderId: 'none' },
  'operation.getFeedback': { page: 1, num: 1 },
  'operation.getFeedbackmedia': { recordId: 0, mediaId: 'none' },
};
