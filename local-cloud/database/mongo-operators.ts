import { Context } from 'mingo';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { requestFailed } from '../cloud-error';
import { compareValues, valuesAt } from './value-order';

const divides = (value: unknown, divisor: number, remainder: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder;

/** `$mod` as MongoDB has it: only numbers divide. mingo takes null and '2' for numbers. */
function $mod(path: string, operand: unknown): (document: unknown) => boolean {
  const [divisor, remainder] = Array.isArray(operand) ? (operand as unknown[]) : [];
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0) {
    throw requestFailed('malformed mod, needs to be an array of a divisor and a remainder');
  }
  return (document) =>
    valuesAt(document, path.split('.'))
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .some((value) => divides(value, Math.trunc(divisor), Math.trunc(remainder)));
}

type Comparison = typeof query.$gt;

/**
 * A comparison with a text, in MongoDB's order of UTF-8 bytes; mingo compares UTF-16 units, which differs beyond the
 * basic plane. Only texts compare with a text, and a list by any of its elements.
 */
const comparing =
  (original: Comparison, holds: (difference: number) => boolean): Comparison =>
  (path, operand, options) => {
    if (typeof operand !== 'string') return original(path, operand, options);
    return (document) =>
      valuesAt(document, path.split('.'))
        .flat()
        .some((value) => typeof value === 'string' && holds(compareValues(value, operand)));
  };

/** Our own, for rewritten stages: refuses the request with its operand as the reason. */
function $refuse(_document: unknown, reason: unknown): never {
  throw requestFailed(String(reason));
}

/** Every operator of queries and pipelines, mingo's but for those where it differs from MongoDB. */
export const MONGO: Context = Context.init({
  accumulator,
  expression: { ...expression, $refuse: $refuse as typeof expression.$abs },
  pipeline,
  projection,
  query: {
    ...query,
    $mod: $mod as typeof query.$mod,
    $gt: comparing(query.$gt, (difference) => difference > 0),
    $gte: comparing(query.$gte, (difference) => difference >= 0),
    $lt: comparing(query.$lt, (difference) => difference < 0),
    $lte: comparing(query.$lte, (difference) => difference <= 0),
  },
});

const FOREIGN = new Set([
  '$where',
  '$function',
  '$accumulator',
  '$near',
  '$nearSphere',
  '$geoNear',
  '$geoWithin',
  '$geoIntersects',
  '$text',
  '$out',
  '$merge',
]);

/** Refuses operators that the local database does not have, before anything half-understands them. */
export function refuseForeignOperators(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (FOREIGN.has(key)) throw requestFailed(`the local database does not have the operator ${key}`);
    refuseForeignOperators(item);
  }
}
