import { findKept } from '../phone/storage';
import { call, type OutputOf } from './call';
import { type Resource, useResource } from './use-resource';

/** Another name whenever the answer's shape changes: what an older version kept is then not read. */
const KEPT = 'desk.session.teams';

export interface DeskSession extends Resource<OutputOf<'agent', 'session.get'>> {
  /** The cloud says that this person has no place at the desk, or has one no longer. */
  isOutsider: boolean;
  /** They had one, and an admin shut them out. */
  isShutOut: boolean;
  /** Whether the person's roles allow an action, named as `agent/ticket.claim`. The cloud decides again anyway. */
  may: (action: string) => boolean;
}

/** What the desk last said of the person, without asking: for what is drawn many times over. */
export const keptDeskSession = () => findKept<OutputOf<'agent', 'session.get'>>('seen', KEPT);

/** Who the person is at the desk and what they may do. The last answer is kept, so that the desk opens at once. */
export function useDeskSession(): DeskSession {
  const session = useResource('desk.session', () => call('agent', 'session.get', {}), { keepAs: KEPT });
  const { data, error } = session;
  const isOutsider = error?.code === 'FORBIDDEN';
  return {
    ...session,
    isOutsider,
    isShutOut: isOutsider && error.details.reason === 'disabled',
    may: (action) => data?.may.includes(action) ?? false,
  };
}
