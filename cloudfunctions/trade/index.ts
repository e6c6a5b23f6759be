import { defineJobs } from '../_entry';
import { pullFeedback } from '../_orders/pull-feedback';
import { pullFinished } from '../_orders/pull-finished';
import { pullOrders } from '../_orders/pull-orders';
import { tellComplaints } from '../_orders/tell-complaints';

/** Every five minutes: what WeChat knows of the shop's trade, and of what its people complain. */
export const main = defineJobs('trade', [
  { name: 'pulled', run: ({ now, clock, endsAt }) => pullOrders(now, clock, endsAt) },
  { name: 'finished', run: ({ now, clock, endsAt }) => pullFinished(now, clock, endsAt) },
  { name: 'complaints', run: ({ now, clock, endsAt }) => tellComplaints(now, clock, endsAt) },
  { name: 'feedback', run: ({ now, clock, endsAt }) => pullFeedback(now, clock, endsAt) },
]);
