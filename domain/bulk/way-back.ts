import { headStartsOf, isUrgent } from '../routing';
import type { TicketState } from '../ticket';
import type { BulkStep, WayBack } from './steps';

/** A ticket, as far as a step taken with many asks. */
type Stepped = TicketState & { readonly labels?: readonly string[] };

/** How what a step did to a ticket is taken back; undefined where it cannot be. Pure. */
export function wayBack(step: Pick<BulkStep, 'do'>, before: Stepped, after: Stepped): WayBack | undefined {
  switch (step.do) {
    case 'label': {
      const [was, is] = [before.labels ?? [], after.labels ?? []];
      return {
        do: 'label',
        added: is.filter((id) => !was.includes(id)),
        removed: was.filter((id) => !is.includes(id)),
      };
    }
    case 'urgent':
      return { do: 'urgent', wasUrgent: isUrgent(before), standing: headStartsOf(before) };
    case 'transfer':
      return { do: 'transfer', teamId: before.teamId, memberId: before.assigneeId };
    case 'hold':
      return { do: 'hold' };
    default:
      return undefined;
  }
}
