import { DEPLOY, type Facts, type Finding, unless } from './finding';
import { planFor, type Step } from './plan';

/** Collections, indexes, rules and first records: what a deployment would still do there, and what is there besides. */
export function diagnoseRecords({ declared, found }: Facts): readonly Finding[] {
  const { steps, notes } = planFor(declared, found);
  const of = <K extends Step['kind']>(kind: K) =>
    steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
  const missing = of('create-collection').map(({ name }) => name);
  const isNew = (name: string) => missing.includes(name);
  const indexes = (isUnique: boolean) =>
    of('create-indexes')
      .filter(({ collection }) => !isNew(collection))
      .flatMap(({ collection, indexes }) =>
        indexes.filter(({ unique = false }) => unique === isUnique).map(({ name }) => `${collection}.${name}`),
      );
  const open = of('close-collection').filter(({ name }) => !isNew(name));
  return [
    unless(missing, `${declared.collections.length} collections`, 'red', DEPLOY),
    unless(indexes(true), 'unique indexes', 'red', DEPLOY),
    unless(indexes(false), 'indexes', 'red', `${DEPLOY}; until then queries look through everything`),
    unless(
      of('drop-indexes').flatMap(({ collection, names }) => names.map((name) => `${collection}.${name}`)),
      'no index is other than declared',
      'red',
      DEPLOY,
    ),
    unless(
      notes.filter((note) => note.startsWith('index ')).map((note) => note.split(' ')[1] ?? ''),
      'no index is left over',
      'amber',
      'They cost writes. Remove them in the console once all records are migrated',
    ),
    unless(
      open.map(({ name }) => name),
      'clients reach no collection',
      'red',
      DEPLOY,
    ),
    unless(
      [...of('open-storage').map(({ from }) => from), ...(found.storageTag === 'CUSTOM' ? ['a rule of its own'] : [])],
      'rule of storage',
      'amber',
      `${DEPLOY}; with a rule of your own: everybody has to be able to read`,
    ),
    unless(
      of('set-function-rules').flatMap(({ changed }) => changed),
      'rules of functions',
      'red',
      DEPLOY,
    ),
    unless(
      of('seed').map(({ id }) => `settings/${id}`),
      'first records',
      'red',
      DEPLOY,
    ),
  ];
}
