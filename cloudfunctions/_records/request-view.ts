import { isWritten } from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import type { DeskSettings, OrderDoc, TicketDoc } from './documents';

type Request = NonNullable<TicketDoc['request']>;

/** What somebody asks to be done with their order, without the address: that stands in their own words. */
export const requestView = ({ kind, status, amountFen }: Request) => ({ kind, status, amountFen });

/** The same for the desk. `isWritten`: whether a yes is the doing. */
export function requestForAgent(
  { request }: TicketDoc,
  settings: DeskSettings,
  order: OrderDoc | undefined,
  callerId: string,
) {
  if (!request) return undefined;
  const { firstBy, firstByName } = request;
  return {
    ...requestView(request),
    isWritten: order !== undefined && isDone(request, settings, order),
    ...(firstByName !== undefined && { firstByName }),
    ...(firstBy === callerId && { isFirstMe: true as const }),
  };
}

/** Whether it is done with the yes: written into the shop's record, or said to the 微信小店 for an after-sale that is open there. */
export const isDone = ({ kind }: Request, settings: DeskSettings, order: OrderDoc): boolean =>
  isWritten(settingOf(settings, 'orderChanges'), order) ||
  ((kind === 'return' || kind === 'exchange') && order.afterSaleId !== undefined);
