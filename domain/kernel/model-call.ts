/** A message to a model, as the platform takes it. */
export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** How the platform's model failed: too slow, too much asked, not switched on or named wrongly, anything else. */
export type ModelFailure = 'timed_out' | 'busy' | 'not_open' | 'broken';
