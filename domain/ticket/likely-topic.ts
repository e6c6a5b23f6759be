import { ownValue } from '../kernel';
import type { OrderState } from '../shop';
import type { Topic } from './vocabulary';

/**
 * Which topic a category of the FAQ leads to. By the icon: a shop makes its own categories, with ids and titles nobody
 * knows beforehand, and chooses from these.
 */
const TOPIC_OF_ICON: Readonly<Record<string, Topic>> = {
  truck: 'shipping',
  'rotate-ccw': 'refund',
  'receipt-text': 'invoice',
  'ticket-percent': 'promotion',
  'user-round': 'account',
  crown: 'account',
  package: 'product',
  'credit-card': 'payment',
  'shield-check': 'refund',
};

/** What a message is probably about when it is written from within a category; undefined when that says nothing. */
export function topicOfCategory(category: { readonly icon: string } | undefined): Topic | undefined {
  return category && ownValue(TOPIC_OF_ICON, category.icon);
}

/** What somebody with an order in this state probably asks about. */
export const TOPIC_OF_STATE: Readonly<Record<OrderState, Topic>> = {
  awaiting_payment: 'payment',
  awaiting_shipment: 'shipping',
  awaiting_receipt: 'shipping',
  after_sale: 'refund',
  done: 'product',
  cancelled: 'refund',
};
