import { type CollectionTable, fieldExpression } from './catalogue';
import type { SqlValue } from './connection';
import { isStorableDate } from './stored-json';
import type { Order, Query } from './types';
import { canAskSql, HALF_PAIR, KIND } from './value-kinds';

/** What SQL does of a query. The rows it answers contain every match, and may contain others. */
export interface QueryPlan {
  /** SQL after the table name: WHERE and ORDER BY. */
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  /** Whether the rows come in the order asked for. */
  readonly isSorted: boolean;
  /** Whether every row is a match, so that a count needs to look into none. */
  readonly isExact: boolean;
}

const LEAST = '-9e999';
const COMPARISONS: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };
const MAX_LISTED = 500;

/** The SQL value that a field holding `value` has, or undefined when SQL cannot stand for it. */
function sqlValue(value: unknown): SqlValue | undefined {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value.includes('\0') || HALF_PAIR.test(value) ? undefined : value;
  if (value instanceof Date && isStorableDate(value)) return JSON.stringify({ $date: value.toISOString() });
  return undefined;
}

class Conditions {
  readonly sql: string[] = [];
  readonly parameters: SqlValue[] = [];
  isExact = true;

  equal(expression: string, value: unknown): void {
    const known = sqlValue(value);
    if (known === undefined) return;
    if (known === null) this.sql.push(`${expression} = ${LEAST}`);
    else this.add(`${expression} = ?`, known);
  }

  oneOf(expression: string, values: unknown): void {
    if (!Array.isArray(values) || values.length > MAX_LISTED) return;
    const known = values.map(sqlValue);
    if (known.some((value) => value === undefined)) return;
    const listed = known.map((value) => (value === null ? LEAST : '?'));
    this.sql.push(`${expression} IN (${listed.join(', ')})`);
    for (const value of known) if (value !== undefined && value !== null) this.parameters.push(value);
  }

  compare(expression: string, operator: string, value: unknown): void {
    const known = sqlValue(value);
    if (known === undefined || known === null) return;
    this.add(`${expression} ${operator} ?`, known);
    // Numbers come before texts in SQL, but a comparison with one never matches the other.
    if (operator.startsWith('>') && typeof known === 'number') this.sql.push(`${expression} < ''`);
    if (operator.startsWith('<')) this.sql.push(`${expression} ${typeof known === 'number' ? `> ${LEAST}` : ">= ''"}`);
  }

  /** One of several holds. Says nothing unless each of them says something. */
  either(branches: readonly Conditions[]): void {
    this.isExact = false;
    if (branches.some(({ sql }) => sql.length === 0)) return;
    this.sql.push(`(${branches.map(({ sql }) => `(${sql.join(' AND ')})`).join(' OR ')})`);
    for (const { parameters } of branches) this.parameters.push(...parameters);
  }

  private add(sql: string, value: SqlValue): void {
    this.sql.push(sql);
    this.parameters.push(value);
  }
}

const isOperators = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Object.keys(value).some((key) => key.startsWith('$'));

function addField(conditions: Conditions, expression: string, condition: unknown): void {
  if (!isOperators(condition)) {
    conditions.equal(expression, condition);
    return;
  }
  for (const [operator, value] of Object.entries(condition)) {
    const comparison = COMPARISONS[operator];
    if (comparison) conditions.compare(expression, comparison, value);
    else if (operator === '$eq') conditions.equal(expression, value);
    else if (operator === '$in') conditions.oneOf(expression, value);
  }
}

/** The SQL expression of a path, when SQL answers for it as MongoDB would. */
function expressionOf({ kinds }: CollectionTable, path: string): string | undefined {
  if (path === '_id') return 'id';
  const known = kinds.get(path);
  return known !== undefined && canAskSql(known) ? fieldExpression(path) : undefined;
}

function addQuery(conditions: Conditions, table: CollectionTable, query: Query): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) addQuery(conditions, table, part as Query);
    } else if (key === '$or' && Array.isArray(condition)) {
      conditions.either(condition.map((part) => conditionsOf(table, part as Query)));
    } else {
      addPlain(conditions, table, key, condition);
    }
  }
}

function addPlain(conditions: Conditions, table: CollectionTable, key: string, condition: unknown): void {
  const expression = key.startsWith('$') ? undefined : expressionOf(table, key);
  if (expression) addField(conditions, expression, condition);
  if (!expression || !isExactText(table, key, condition)) conditions.isExact = false;
}

function conditionsOf(table: CollectionTable, query: Query): Conditions {
  const conditions = new Conditions();
  addQuery(conditions, table, query);
  return conditions;
}

/** Whether a field that has held texts at most is compared with one, or with several: then SQL's answer is MongoDB's. */
const isExactText = ({ kinds }: CollectionTable, path: string, condition: unknown): boolean =>
  textsOf(condition).every((text) => typeof text === 'string' && sqlValue(text) !== undefined) &&
  ((kinds.get(path) ?? KIND.other) & ~KIND.text) === 0;

/** What a condition compares with, a list or one value. */
function textsOf(condition: unknown): readonly unknown[] {
  if (!isOperators(condition) || Object.keys(condition).length > 1) return [condition];
  const { $in: listed } = condition;
  return Array.isArray(listed) && listed.length <= MAX_LISTED ? listed : [condition];
}

/** Plans which part of a query SQL answers: indexed fields compared with plain values, and sorts by indexed fields. */
export function planQuery(table: CollectionTable, query: Query, order: Order): QueryPlan {
  const conditions = conditionsOf(table, query);
  const keys = order.map(([path, direction]) => {
    const expression = expressionOf(table, path);
    return expression && `${expression} ${direction === 1 ? 'ASC' : 'DESC'}`;
  });
  const isSorted = keys.every((key) => key !== undefined);
  const where = conditions.sql.length > 0 ? ` WHERE ${conditions.sql.join(' AND ')}` : '';
  const orderBy = isSorted && keys.length > 0 ? ` ORDER BY ${keys.join(', ')}` : '';
  return { sql: `${where}${orderBy}`, parameters: conditions.parameters, isSorted, isExact: conditions.isExact };
}
