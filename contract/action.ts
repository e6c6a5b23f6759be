import type * as v from 'valibot';
import type { DeskRole } from '../domain/agent';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * One action of a function.
 * - `allow`: who may call it at all; the record they may touch is decided in the handler by a named predicate.
 * - `kind`: a write carries an idempotency key, and the same key always gets the same answer.
 * - `output` is parsed too: a field that is not named here never leaves the function.
 */
export interface ActionSpec<I extends Schema = Schema, O extends Schema = Schema> {
  readonly kind: 'read' | 'write';
  readonly allow: 'shopper' | readonly DeskRole[];
  readonly input: I;
  readonly output: O;
}

/** A function's actions by name. */
export type ActionMap = Readonly<Record<string, ActionSpec>>;

export function action<I extends Schema, O extends Schema>(spec: ActionSpec<I, O>): ActionSpec<I, O> {
  return spec;
}

/**
 * What has come as JSON: a property that may be absent is there with a value or not at all. valibot's types let it be there and
 * undefined as well, which only whoever sends may do.
 */
export type Received<T> = T extends object ? { [K in keyof T]: Received<Exclude<T[K], undefined>> } : T;

/** What a caller sends (before defaults are filled in) and what a handler works with (after). */
export type CallInput<S extends ActionSpec> = v.InferInput<S['input']>;
export type HandlerInput<S extends ActionSpec> = Received<v.InferOutput<S['input']>>;
/** What a handler returns and a caller receives. */
export type HandlerOutput<S extends ActionSpec> = v.InferInput<S['output']>;
export type CallOutput<S extends ActionSpec> = Received<v.InferOutput<S['output']>>;
