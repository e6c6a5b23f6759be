import type { Millis } from '../kernel';
import type { Candidate, Load, Waiting } from '../routing';
import type { Comer } from './demand';

/** Somebody who came, and how far they are. */
export interface Case {
  readonly comer: Comer;
  answeredAt: Millis | undefined;
  done: number;
  holder: Agent | undefined;
}

/** Somebody of the desk as they work. */
export interface Agent {
  readonly id: string;
  isOn: boolean;
  isWorking: boolean;
  /** What waits for a word of theirs, in order. */
  readonly ready: Case[];
  held: number;
  givenAt: Millis;
  freedAt: Millis;
}

/** Who may be anybody of the team: no topic, no own agent. */
export const ANYBODY: Waiting = { teamId: 'team', topic: 'other', channel: 'conversation' };

export const newAgent = (id: string): Agent => ({
  id,
  isOn: false,
  isWorking: false,
  ready: [],
  held: 0,
  givenAt: 0,
  freedAt: 0,
});

export const isIdle = ({ isWorking, ready }: Agent): boolean => !isWorking && ready.length === 0;

export const loadOf = ({ held }: Agent): Load => ({ conversations: held, messages: 0 });

/** As the router sees them. */
export const candidateOf = (agent: Agent): Candidate => ({
  id: agent.id,
  name: agent.id,
  teamIds: [ANYBODY.teamId],
  load: loadOf(agent),
  givenAt: agent.givenAt,
  freedAt: agent.freedAt,
});
