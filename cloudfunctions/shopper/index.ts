import { shopperActions } from '../../contract';
import { defineFunction } from '../_entry';
import { askOfOrder } from './ask-of-order';
import { changeCallback } from './change-callback';
import { createTicket } from './create-ticket';
import { deleteOwnData } from './data/delete-own-data';
import { getOwnData } from './data/get-own-data';
import { findOrder } from './find-order';
import { getEarlierEntries } from './get-earlier-entries';
import { getHours } from './get-hours';
import { getInboxHead } from './get-inbox-head';
import { getOrder } from './get-order';
import { getTicket } from './get-ticket';
import { getWaiting } from './get-waiting';
import { grantNotice } from './grant-notice';
import { listOrders } from './list-orders';
import { listTickets } from './list-tickets';
import { prepareUpload } from './prepare-upload';
import { rateTicket } from './rate-ticket';
import { readFaq } from './read-faq';
import { reopenTicket } from './reopen-ticket';
import { replyToTicket } from './reply-to-ticket';
import { reportFaq } from './report-faq';
import { resolveTicket } from './resolve-ticket';
import { wishCare } from './wish-care';
import { withdrawTicket } from './withdraw-ticket';

/** Whatever a shopper's page asks for. */
export const main = defineFunction('shopper', shopperActions, {
  'faq.read': readFaq,
  'faq.report': reportFaq,
  'order.list': listOrders,
  'order.get': getOrder,
  'order.find': findOrder,
  'order.ask': askOfOrder,
  'ticket.create': createTicket,
  'ticket.list': listTickets,
  'ticket.get': getTicket,
  'ticket.earlier': getEarlierEntries,
  'hours.get': getHours,
  'ticket.waiting': getWaiting,
  'ticket.reply': replyToTicket,
  'ticket.resolve': resolveTicket,
  'ticket.reopen': reopenTicket,
  'ticket.withdraw': withdrawTicket,
  'ticket.changeCallback': changeCallback,
  'ticket.rate': rateTicket,
  'data.get': getOwnData,
  'data.delete': deleteOwnData,
  'notice.grant': grantNotice,
  'care.wish': wishCare,
  'upload.prepare': prepareUpload,
  'inbox.head': getInboxHead,
});
