import { clocksAfter } from '../../domain/service-level';
import { clockRules } from '../_records/clock-rules';
import type { TicketCommit } from './commit-ticket';

/** A change with what it does to the clocks of its ticket: part of the same commit, and of what happened in it. */
export async function withClocks(commit: TicketCommit): Promise<TicketCommit> {
  const { before, after, change, at, now } = commit;
  const { changes, facts } = clocksAfter(before?.clocks, after, change.facts, await clockRules(now), at);
  if (facts.length === 0 && changes.clocks === undefined) return commit;
  return {
    ...commit,
    after: { ...after, ...changes },
    change: { ...change, changes: { ...change.changes, ...changes }, facts: [...change.facts, ...facts] },
  };
}
