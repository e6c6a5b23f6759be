import { createContext, useContext } from 'react';
import { backToQueue, openSearch, openTicket } from './routes';

/** Where the desk's parts lead. On a phone each is a page; where there is room for columns, the column beside. */
export interface Ways {
  readonly openTicket: (ticketId: string) => void;
  readonly openSearch: () => void;
  /** Done with a ticket: back to those who wait. */
  readonly leaveTicket: () => Promise<void>;
  /** The one that stands beside the list. */
  readonly chosenId?: string | undefined;
}

const Context = createContext<Ways>({ openTicket, openSearch, leaveTicket: backToQueue });

export const WaysProvider = Context.Provider;

export const useWays = (): Ways => useContext(Context);
