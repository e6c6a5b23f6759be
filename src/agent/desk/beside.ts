import type { MutableRefObject } from 'react';
import type { OutputOf } from '../../cloud';

/** The ticket that stands open beside the list. The list's question asks for it too, so that an idle desk asks once. */
export interface Beside {
  readonly ticketId: string;
  readonly isTyping: () => boolean;
  /** What came with the list; nothing where it may not be read any more. */
  readonly take: (ticket: OutputOf<'agent', 'ticket.get'> | undefined) => void;
}

export type BesideRef = MutableRefObject<Beside | undefined>;
