/** What is kept of a complaint that WeChat told of an order. */
export interface OrderComplaint {
  /** The ticket in which it is answered. */
  readonly ticketId: string;
  /** Which of this order's it is, from 1. */
  readonly nth: number;
  /** Whether WeChat has told that it is over. */
  readonly isOver: boolean;
}

interface Complained {
  /** As WeChat told it last. */
  readonly inComplaint?: boolean;
  readonly complaint?: OrderComplaint;
}

/** What WeChat tells of an order and its ticket does not say yet; undefined: nothing. However often it is told, it is news once. */
export function complaintNews({ inComplaint = false, complaint }: Complained): 'raised' | 'over' | undefined {
  const isRaised = complaint !== undefined && !complaint.isOver;
  if (inComplaint === isRaised) return undefined;
  return inComplaint ? 'raised' : 'over';
}

/** What a ticket is about that is opened for it, as its shopper and the desk read it in their lists. */
export const COMPLAINED_WORDS = '在微信投诉了这笔订单';
