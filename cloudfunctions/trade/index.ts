import { defineJobs } from '../_entry';
import { pullOrders } from '../_orders/pull-orders';
import { tellComplaints } from '../_orders/tell-complaints';

/** Every five minutes: what WeChat knows of the shop's trade. */
export const main = defineJobs('trade', [
  { name: 'pulled', run: ({ now, clock, endsAt }) => pullOrders(now, clock, endsAt) },
  { name: 'complaints', run: ({ now, clock, endsAt }) => tellComplaints(now, clock, endsAt) },
]);
