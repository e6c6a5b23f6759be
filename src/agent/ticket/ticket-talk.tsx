import type { AgentStep } from '../../../domain/ticket';
import type { OutputOf } from '../../cloud';
import { EarlierEntries } from '../../components/thread';
import { FaqDraft } from './faq-draft';
import { Merged } from './merged';
import { SplitButton } from './split';
import { Talk } from './talk';
import type { TicketPageState } from './use-ticket';

/** All that was said, as far as it is known here. */
export function TicketTalk({ page }: { page: TicketPageState }) {
  const { data } = page.ticket;
  return (
    <>
      {data ? <Merged page={page} ticket={data} /> : null}
      <EarlierEntries timeline={page.timeline} />
      <Talk
        entries={page.timeline.entries}
        now={page.now}
        newId={page.newId}
        revealIn={page.may('reply') ? page.ticketId : undefined}
        isFresh={!page.ticket.isStale}
      />
      {data ? <SplitButton page={page} ticket={data} /> : null}
      {data ? <FaqDraft ticket={data} /> : null}
    </>
  );
}

/** What is done where the facts stand, and not in the bar. */
const BESIDE: ReadonlySet<AgentStep> = new Set(['revealPhone', 'noteCall', 'setOwnAgent', 'split', 'notComplaint']);

/** Whether anything can be done with it, besides showing the number. */
export const hasSteps = ({ may }: OutputOf<'agent', 'ticket.get'>): boolean => may.some((step) => !BESIDE.has(step));
