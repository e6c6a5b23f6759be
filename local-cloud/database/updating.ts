import { Context } from 'mingo';
import { updateOne } from 'mingo/updater';
import { requestFailed } from '../cloud-error';
import { asRefusal } from './matching';
import { MONGO } from './mongo-operators';
import { asStored, type Document } from './stored-json';
import type { Query } from './types';

type Fields = Readonly<Record<string, unknown>>;
type Change = Readonly<Record<string, Fields>>;

const NUMERIC = new Set(['$inc', '$mul']);
const ON_ARRAYS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);

const KNOWN = new Set([...NUMERIC, ...ON_ARRAYS, '$set', '$unset', '$min', '$max', '$rename', '$bit']);

/** These look at no other operator, and mingo copies all it is given for every update. */
const BY_THEMSELVES = new Set(['$set', '$unset', '$inc']);
const NO_OPERATORS = Context.init({});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const nameOfType = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value;
};

/** The value at a path, refusing to go through what is neither object nor array: mingo would skip it in silence. */
function valueOnWay(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const key of path.split('.')) {
    if (value === undefined) return undefined;
    const isElement = Array.isArray(value) && /^\d+$/.test(key);
    if (!isElement && !isRecord(value)) {
      throw requestFailed(`Cannot create field '${key}' in element of type ${nameOfType(value)} (path '${path}')`);
    }
    value = Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

function checkOperator(document: Document, operator: string, fields: Fields): void {
  for (const [path, operand] of Object.entries(fields)) {
    // Positional paths are left to mingo, which needs the query to find the element.
    if (path.includes('$')) continue;
    // Removing what is not there is no error in MongoDB.
    if (operator === '$unset') continue;
    const value = valueOnWay(document, path);
    if (NUMERIC.has(operator)) {
      if (typeof operand !== 'number') throw requestFailed(`Cannot ${operator} with non-numeric argument: {${path}}`);
      if (value !== undefined && typeof value !== 'number') {
        throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: {${path}: ${nameOfType(value)}}`);
      }
    }
    if (ON_ARRAYS.has(operator) && value !== undefined && !Array.isArray(value)) {
      throw requestFailed(`The field '${path}' must be an array but is of type ${nameOfType(value)}`);
    }
  }
}

/** The lists that `$push` and `$addToSet` would make: mingo sorts and cuts only lists that are there. */
function missingLists(document: Document, { $push = {}, $addToSet = {} }: Change): Record<string, unknown[]> {
  const paths = [...Object.keys($push), ...Object.keys($addToSet)].filter((path) => !path.includes('$'));
  return Object.fromEntries(
    paths.filter((path) => valueOnWay(document, path) === undefined).map((path): [string, unknown[]] => [path, []]),
  );
}

/**
 * The document after an update, as MongoDB would make it; the given one stays as it is. Refuses operators on values of
 * the wrong type, changes of `_id` and paths that contradict each other.
 */
export function updated(document: Document, change: Readonly<Record<string, unknown>>, query: Query): Document {
  const operators = Object.fromEntries(
    Object.entries(change).filter(([, fields]) => !isRecord(fields) || Object.keys(fields).length > 0),
  ) as Change;
  for (const [operator, fields] of Object.entries(operators)) {
    if (!KNOWN.has(operator) || !isRecord(fields)) throw requestFailed(`Unknown modifier: ${operator}`);
    if ('_id' in fields)
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    checkOperator(document, operator, fields);
  }
  const next = asStored(document);
  if (Object.keys(operators).length === 0) return next;
  const isPositional = Object.values(operators).some((fields) =>
    Object.keys(fields).some((path) => path.includes('$')),
  );
  const isSimple = !isPositional && Object.keys(operators).every((operator) => BY_THEMSELVES.has(operator));
  const context = isSimple ? NO_OPERATORS : MONGO;
  const apply = (modifier: Change): void => {
    const condition = isPositional ? query : {};
    asRefusal(() => updateOne([next], condition, modifier, { cloneMode: 'deep' }, { context }));
  };
  const lists = missingLists(document, operators);
  if (Object.keys(lists).length > 0) apply({ $set: lists });
  apply(operators);
  return asStored(next);
}
