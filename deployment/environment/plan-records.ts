import type { DeclaredEnvironment, FoundEnvironment, IndexShape } from './environment';
import type { PartOfPlan, Step } from './plan';

/** Closed to clients: only functions and the console reach it. */
export const CLOSED = 'ADMINONLY';
/** Everybody reads, whoever put a file there changes it. */
export const STORAGE_TAG = 'READONLY';

/** In place of the rule of a collection that is only to be made. */
export const NEW = 'new';

/** What makes two indexes the same, whatever they are called. */
const meaningOf = ({ keys, unique = false }: IndexShape) => JSON.stringify([unique, keys]);

/** The one that MongoDB makes itself. */
const isOwnId = ({ keys }: IndexShape) => keys.length === 1 && keys[0]?.[0] === '_id';

type FoundCollection = FoundEnvironment['collections'][number];

/**
 * Whether somebody else has a collection of that name: in an environment where no shop of ours has begun nothing of ours holds
 * records yet, but for what a deployment that was broken off has seeded.
 */
function isOfOthers(
  { name, hasRecords }: FoundCollection,
  { seeds, shopOwn }: DeclaredEnvironment,
  { settings }: FoundEnvironment,
): boolean {
  const hasBegun = seeds.every((id) => settings.includes(id));
  if (hasBegun || !hasRecords || shopOwn.includes(name)) return false;
  return name !== 'settings' || !settings.every((id) => seeds.includes(id));
}

export function planCollections(declared: DeclaredEnvironment, found: FoundEnvironment): PartOfPlan {
  const { collections } = declared;
  const creating: Step[] = [];
  const dropping: Step[] = [];
  const unique: Step[] = [];
  const others: Step[] = [];
  const notes: string[] = [];
  const obstacles: string[] = [];
  for (const { name, indexes } of collections) {
    const there = found.collections.find((one) => one.name === name);
    if (there && isOfOthers(there, declared, found))
      obstacles.push(
        `collection ${name} holds records that are none of WarmDesk's: give WarmDesk an environment of its own`,
      );
    if (!there) creating.push({ kind: 'create-collection', part: 'collections', name });
    const known = (there?.indexes ?? []).filter((index) => !isOwnId(index));
    const missing = indexes.filter((index) => !known.some((one) => meaningOf(one) === meaningOf(index)));
    // Of one name there is one index: another of that name has to go first. So has a plain one where a unique one is wanted.
    const inTheWay = known.filter((one) =>
      missing.some((index) => one.name === index.name || JSON.stringify(one.keys) === JSON.stringify(index.keys)),
    );
    const names = inTheWay.map((one) => one.name);
    if (names.length > 0) dropping.push({ kind: 'drop-indexes', part: 'indexes', collection: name, names });
    for (const [isUnique, steps] of [
      [true, unique],
      [false, others],
    ] as const) {
      const some = missing.filter((index) => (index.unique ?? false) === isUnique);
      if (some.length > 0) steps.push({ kind: 'create-indexes', part: 'indexes', collection: name, indexes: some });
    }
    const besides = known.filter(
      (one) => !inTheWay.includes(one) && !indexes.some((index) => meaningOf(index) === meaningOf(one)),
    );
    for (const one of besides) notes.push(`index ${name}.${one.name} is not asked for any more, and stays`);
  }
  return { steps: [...creating, ...dropping, ...unique, ...others], notes, obstacles };
}

/** Rules of functions in a text of somebody's. */
function readRules(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return {};
  try {
    const rules: unknown = JSON.parse(text);
    return typeof rules === 'object' && rules !== null ? (rules as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

export function planRules(declared: DeclaredEnvironment, found: FoundEnvironment): PartOfPlan {
  const steps: Step[] = [];
  const notes: string[] = [];
  const obstacles: string[] = [];
  for (const { name } of declared.collections) {
    const there = found.collections.find((one) => one.name === name);
    const from = there?.aclTag ?? NEW;
    if (from === CLOSED) continue;
    // Pages of the shop may read what it had before us.
    if (there?.hasRecords && declared.shopOwn.includes(name))
      notes.push(
        `collection ${name} is the shop's and keeps its rule (${from}): close it when none of its pages needs it`,
      );
    else steps.push({ kind: 'close-collection', part: 'rules', name, from });
  }
  // What somebody has written there themselves is theirs.
  if (found.storageTag === 'CUSTOM')
    notes.push('storage has a rule of its own, and keeps it: every user has to be able to read');
  else if (found.storageTag !== STORAGE_TAG)
    steps.push({ kind: 'open-storage', part: 'rules', from: found.storageTag });
  const there = readRules(found.functionRules);
  if (!there) obstacles.push('the rules of functions (云函数安全规则) are no JSON: mend them in the console');
  else {
    // Functions of others in the same environment keep their rules.
    const rules = { ...there, ...declared.functionRules };
    const changed = Object.entries(declared.functionRules).flatMap(([name, rule]) =>
      JSON.stringify(there[name]) === JSON.stringify(rule) ? [] : [name],
    );
    if (changed.length > 0) steps.push({ kind: 'set-function-rules', part: 'rules', rules, changed });
  }
  return { steps, notes, obstacles };
}
