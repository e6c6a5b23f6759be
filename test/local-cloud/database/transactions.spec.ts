import fc from 'fast-check';
import { type Database, openDatabase } from '../../../local-cloud/database';
import type { Query } from '../../../local-cloud/database/types';
import { scratchFile } from './scratch';

type Values = Map<string, number>;

/** Snapshot isolation as the textbooks tell it: the first to commit wins, and the others saw the beginning. */
class Model {
  readonly committed: Values = new Map();
  /** Which write each document there is comes from. A document that came and went again counts as never there. */
  private readonly versions = new Map<string, number>();
  private writes = 0;

  begin() {
    return {
      seen: new Map(this.committed),
      versions: new Map(this.versions),
      own: new Map<string, number | undefined>(),
    };
  }

  /** Whether it could be committed. */
  commit({ versions, own }: ReturnType<Model['begin']>): boolean {
    if ([...own.keys()].some((id) => this.versions.get(id) !== versions.get(id))) return false;
    for (const [id, value] of own) this.write(id, value);
    return true;
  }

  write(id: string, value: number | undefined): void {
    this.writes += 1;
    if (value === undefined) {
      this.committed.delete(id);
      this.versions.delete(id);
    } else {
      this.committed.set(id, value);
      this.versions.set(id, this.writes);
    }
  }
}

const IDS = ['a', 'b', 'c'];
const ids = fc.constantFrom(...IDS);
const who = fc.nat(3);
type Action = 'set' | 'remove' | 'read' | 'commit' | 'abort';
const ACTIONS: readonly Action[] = ['set', 'set', 'set', 'remove', 'read', 'read', 'commit', 'commit', 'abort'];
const step = fc.record({ do: fc.constantFrom(...ACTIONS), who, id: ids });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const opened: Database[] = [];
const open = () => {
  const database = openDatabase({ file: scratchFile(), collections: [{ name: 'things', indexes: [] }], now: () => 0 });
  opened.push(database);
  return database;
};
afterAll(() => {
  for (const database of opened.splice(0)) database.close();
});

const valuesOf = (documents: readonly Record<string, unknown>[]): Record<string, unknown> =>
  Object.fromEntries(documents.map(({ _id, value }) => [String(_id), value]));

interface Open {
  readonly transactionId: string;
  readonly state: ReturnType<Model['begin']>;
}

/** One schedule, played on the database and on the model. Caller 0 writes without a transaction. */
class Schedule {
  private readonly model = new Model();
  private readonly running = new Map<number, Open>();

  constructor(private readonly database: Database) {
    database.admin.clear();
  }

  async play({ do: action, who: caller, id }: Step, value: number): Promise<void> {
    const mine = caller === 0 ? undefined : this.transactionOf(caller);
    if (action === 'read') this.read(mine);
    else if (action === 'set') await this.set(mine, id, value);
    else if (action === 'remove') await this.remove(mine, id);
    else if (mine) this.end(caller, mine, action);
    expect(valuesOf(this.database.admin.find('things'))).toEqual(Object.fromEntries(this.model.committed));
  }

  close(): void {
    for (const { transactionId } of this.running.values()) this.database.abortTransaction(transactionId);
  }

  private transactionOf(caller: number): Open {
    const known = this.running.get(caller);
    if (known) return known;
    const begun = { transactionId: this.database.startTransaction(), state: this.model.begin() };
    this.running.set(caller, begun);
    return begun;
  }

  private visibleTo(mine: Open | undefined): Values {
    if (!mine) return this.model.committed;
    const merged = [...mine.state.seen, ...mine.state.own];
    const values = new Map<string, number>();
    for (const [id, value] of merged) value === undefined ? values.delete(id) : values.set(id, value);
    return values;
  }

  private note(mine: Open | undefined, id: string, value: number | undefined): void {
    if (mine) mine.state.own.set(id, value);
    else this.model.write(id, value);
  }

  private read(mine: Open | undefined): void {
    const find = (query: Query = {}) =>
      this.database.find({ collection: 'things', query, transactionId: mine?.transactionId });
    const visible = this.visibleTo(mine);
    expect(valuesOf(find())).toEqual(Object.fromEntries(visible));
    for (const _id of IDS)
      expect(find({ _id }).map(({ value }) => value)).toEqual(visible.has(_id) ? [visible.get(_id)] : []);
  }

  private async set(mine: Open | undefined, _id: string, value: number): Promise<void> {
    const at = { collection: 'things', query: { _id }, multi: false, transactionId: mine?.transactionId };
    await this.database.modify({ ...at, change: { value }, replace: true, upsert: true });
    this.note(mine, _id, value);
  }

  private async remove(mine: Open | undefined, _id: string): Promise<void> {
    const isVisible = this.visibleTo(mine).has(_id);
    const at = { collection: 'things', query: { _id }, multi: false, transactionId: mine?.transactionId };
    expect(await this.database.remove(at)).toEqual({ removed: Number(isVisible) });
    // Removing what one does not see is no write.
    if (isVisible) this.note(mine, _id, undefined);
  }

  private end(caller: number, { transactionId, state }: Open, action: 'commit' | 'abort'): void {
    this.running.delete(caller);
    if (action === 'abort') this.database.abortTransaction(transactionId);
    else if (this.model.commit(state)) this.database.commitTransaction(transactionId);
    else expect(() => this.database.commitTransaction(transactionId)).toThrow('Transaction conflict');
  }
}

describe('transactions', () => {
  test('any schedule of four callers: what each reads and who may commit is as snapshot isolation has it', async () => {
    const database = open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async (steps) => {
        const schedule = new Schedule(database);
        for (const [index, each] of steps.entries()) await schedule.play(each, index);
        schedule.close();
      }),
      { numRuns: 120 },
    );
  });

  test('one that ended: every further use is refused', () => {
    const database = open();
    const transactionId = database.startTransaction();
    database.commitTransaction(transactionId);
    expect(() => database.commitTransaction(transactionId)).toThrow('has ended or never began');
    expect(() => database.find({ collection: 'things', transactionId })).toThrow('has ended or never began');
  });

  test('everything taken away: ends those under way', () => {
    const database = open();
    database.admin.insert('things', [{ _id: 'a' }]);
    const transactionId = database.startTransaction();
    database.admin.clear();
    expect(() => database.find({ collection: 'things', transactionId })).toThrow('has ended or never began');
  });

  test('documents in a transaction: read as they will be kept', async () => {
    const database = open();
    const transactionId = database.startTransaction();
    await database.insert('things', [{ _id: 'a', list: [undefined, 1], gone: undefined }], transactionId);
    expect(database.find({ collection: 'things', transactionId })).toEqual([{ _id: 'a', list: [null, 1] }]);
    database.commitTransaction(transactionId);
    expect(database.admin.find('things')).toEqual([{ _id: 'a', list: [null, 1] }]);
  });

  test('a refused operation: ends the transaction, as in MongoDB', async () => {
    const database = open();
    database.admin.insert('things', [{ _id: 'taken' }]);
    const transactionId = database.startTransaction();
    await database.insert('things', [{ _id: 'mine' }], transactionId);
    await expect(database.insert('things', [{ _id: 'taken' }], transactionId)).rejects.toThrow('E11000');
    expect(() => database.commitTransaction(transactionId)).toThrow('has ended or never began');
    expect(database.admin.find('things')).toEqual([{ _id: 'taken' }]);
  });

  test('one that frees a unique key and takes it for another document: commits', async () => {
    const number = { name: 'number', unique: true, keys: [['number', 1]] } as const;
    const database = openDatabase({
      file: scratchFile(),
      collections: [{ name: 't', indexes: [number] }],
      now: () => 0,
    });
    opened.push(database);
    database.admin.insert('t', [{ _id: 'old', number: 1 }]);
    const transactionId = database.startTransaction();
    await database.remove({ collection: 't', query: { _id: 'old' }, multi: false, transactionId });
    await database.insert('t', [{ _id: 'a new one', number: 1 }], transactionId);
    database.commitTransaction(transactionId);
    expect(database.admin.find('t')).toEqual([{ _id: 'a new one', number: 1 }]);
  });
});

describe('plain writes', () => {
  test('many at once: none is lost, for nothing comes between reading and writing', async () => {
    const database = open();
    database.admin.insert('things', [{ _id: 'counter', value: 0 }]);
    const increment = { collection: 'things', query: { _id: 'counter' }, change: { $inc: { value: 1 } } };
    const once = () => database.modify({ ...increment, multi: false, replace: false, upsert: false });
    await Promise.all(Array.from({ length: 50 }, once));
    expect(database.admin.find('things')).toEqual([{ _id: 'counter', value: 50 }]);
  });
});
