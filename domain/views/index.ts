export {
  anyOf,
  asksNothing,
  isShown,
  VIEW_AMONG,
  VIEW_CLOCKS,
  VIEW_DAYS,
  type ViewAmong,
  type ViewClock,
  type ViewedTicket,
  type ViewFilter,
} from './filter';
export { VIEW_TITLE_CHARS, VIEWS_EACH, VIEWS_SHOWN } from './limits';
export { READY_FILTERS, READY_VIEWS, type ReadyView } from './ready-made';
