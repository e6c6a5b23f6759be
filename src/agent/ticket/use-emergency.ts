import { useMemo, useState } from 'react';
import type { TicketForAgent, TimelineEntry } from '../../../contract';
import { isUpset } from '../../../domain/wording';
import { keptDeskSession } from '../../cloud';
import { wordsThatMayComplain } from './unanswered';

/** Why what is prepared for emergencies stands first. */
export type Emergency = 'upset' | 'incident';

/** Of a ticket as it is: somebody upset before a fault of the shop, as they are soothed first. */
export function useEmergency(
  { isInIncident }: Pick<TicketForAgent, 'isInIncident'>,
  entries: readonly TimelineEntry[],
): Emergency | undefined {
  const [lists] = useState(() => keptDeskSession()?.wordLists);
  const words = wordsThatMayComplain(entries).join('\n');
  const mayComplain = useMemo(() => words !== '' && isUpset(words, lists), [words, lists]);
  if (mayComplain) return 'upset';
  return isInIncident ? 'incident' : undefined;
}
