import { Aggregator } from 'mingo/aggregator';
import { requestFailed } from '../cloud-error';
import type { Search } from './finding';
import { asRefusal } from './matching';
import { MONGO, refuseForeignOperators } from './mongo-operators';
import type { Document } from './stored-json';
import type { Query } from './types';

type Stage = Readonly<Record<string, unknown>>;

interface Bucket {
  readonly groupBy: unknown;
  readonly boundaries: readonly unknown[];
  readonly default?: unknown;
  readonly output?: Record<string, unknown>;
}

/** `$bucket` as MongoDB itself makes it, of `$group` and `$sort`; mingo's puts lower boundaries a bucket too low. */
function bucketStages({ groupBy, boundaries, output, ...rest }: Bucket): Stage[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw requestFailed('$bucket needs two boundaries or more');
  const branches = boundaries.slice(0, -1).map((lower, index) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: boundaries[index + 1] }] }],
    },
    // biome-ignore lint/suspicious/noThenProperty: `then` is the operator's own word.
    then: { $literal: lower },
  }));
  const otherwise =
    'default' in rest
      ? { $literal: rest.default }
      : { $refuse: '$bucket needs a default for values outside its boundaries' };
  return [
    { $group: { _id: { $switch: { branches, default: otherwise } }, ...(output ?? { count: { $sum: 1 } }) } },
    { $sort: { _id: 1 } },
  ];
}

/** The search that the first stages of a pipeline amount to, and the stages that remain. */
export function splitPipeline(stages: readonly Stage[]): { search: Search; rest: Stage[] } {
  const rest = [...stages];
  const query = rest[0] && '$match' in rest[0] ? (rest.shift()?.$match as Query) : {};
  const { $limit: limit } = rest[0] ?? {};
  // What is no limit stays a stage, whatever becomes of it.
  if (!Number.isInteger(limit) || Number(limit) < 1) return { search: { query }, rest };
  return { search: { query, limit: Number(limit) }, rest: rest.slice(1) };
}

/** The name under which nothing but a count is asked for. */
export function countedAs([stage, ...more]: readonly Stage[]): string | undefined {
  if (more.length > 0 || typeof stage?.$count !== 'string') return undefined;
  return /^\w+$/.test(stage.$count) ? stage.$count : undefined;
}

/** Runs a pipeline over documents. `resolve` answers another collection's documents, for `$lookup`. */
export function runPipeline(
  documents: readonly Document[],
  stages: readonly Stage[],
  resolve: (collection: string) => Document[],
): Record<string, unknown>[] {
  refuseForeignOperators(stages);
  const pipeline = stages.flatMap((stage) => ('$bucket' in stage ? bucketStages(stage.$bucket as Bucket) : [stage]));
  if (pipeline.length === 0) return [...documents];
  return asRefusal(() => {
    const aggregator = new Aggregator(pipeline as Record<string, unknown>[], {
      context: MONGO,
      collectionResolver: resolve,
    });
    return aggregator.run([...documents]) as Record<string, unknown>[];
  });
}
