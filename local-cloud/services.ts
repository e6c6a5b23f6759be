import { mediaCheckAsync } from './content-security/media-check-async';
import { msgSecCheck } from './content-security/msg-sec-check';
import { visits } from './content-security/visits';
import { getTempMedia } from './customer-service/get-temp-media';
import { replyWindows } from './customer-service/reply-window';
import { sendCustomerMessage } from './customer-service/send';
import { setTyping } from './customer-service/set-typing';
import { temporaryMedia } from './customer-service/temporary-media';
import { uploadTempMedia } from './customer-service/upload-temp-media';
import { generateUrlLink } from './links/generate-url-link';
import type { Service } from './service';
import { sendSubscribeMessage } from './subscribe-message/send';
import { afterSales } from './trade/after-sales';
import { feedback } from './trade/feedback';
import { orderCentre } from './trade/order-centre';
import { shippingMessage } from './trade/shipping-message';
import { storeOrders } from './trade/store-orders';

/** Everything of WeChat's that is simulated, by the folder it lies in. */
export const SERVICES: Readonly<Record<string, readonly Service[]>> = {
  'content-security': [visits, msgSecCheck, mediaCheckAsync],
  'customer-service': [replyWindows, temporaryMedia, sendCustomerMessage, setTyping, uploadTempMedia, getTempMedia],
  links: [generateUrlLink],
  'subscribe-message': [sendSubscribeMessage],
  trade: [orderCentre, shippingMessage, storeOrders, afterSales, feedback],
};
