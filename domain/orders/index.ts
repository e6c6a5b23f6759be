export { fromOrderCentre, UNFINISHED_AT_ORDER_CENTRE } from './from-order-centre';
export { fromStore } from './from-store';
export { FRESH_FOR, horizonOf, narrowed, newPass, nextWindow, type Pass, pastWindow, type Window } from './pass';
export { OPTIONAL_FIELDS, type PulledOrder, toKeep } from './pulled-order';
export { ORDER_SOURCES, type OrderSource, orderIdOf, type PulledSource, theirIdOf } from './sources';
