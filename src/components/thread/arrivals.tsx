import { useEffect, useRef, useState } from 'react';
import { lastOf } from '../../../domain/kernel';
import { Heard } from '../heard';

interface Entry {
  readonly id: string;
}
interface Props<E extends Entry> {
  /** All that is known of the thread, oldest first. */
  entries: readonly E[];
  /** Whether the cloud has answered; what it says first was there before. */
  isFresh: boolean;
  /** How an entry is said; none for one's own, and for what is not worth an interruption. */
  sayingOf: (entry: E) => string | undefined;
}

/**
 * Says what somebody else adds while the thread stands open, once and nothing else: not what was there, not what is
 * fetched from further up. A list that is live itself would read all of these.
 */
export function Arrivals<E extends Entry>({ entries, isFresh, sayingOf }: Props<E>) {
  const knownId = useRef<string>();
  const [said, setSaid] = useState('');
  const newestId = lastOf(entries)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another end of the thread brings something to say
  useEffect(() => {
    if (!isFresh || newestId === undefined) return;
    const before = knownId.current;
    knownId.current = newestId;
    const index = entries.findIndex(({ id }) => id === before);
    if (before === undefined || index === -1) return;
    const sayings = entries.slice(index + 1).flatMap((entry) => sayingOf(entry) ?? []);
    if (sayings.length > 0) setSaid(sayings.join('\n'));
  }, [newestId, isFresh]);
  return <Heard words={said} />;
}
