import { contract } from '../../contract';
import { OPERATIONS } from '../../domain/operations';

/**
 * Functions whose every write is the shop's own doing; that each leaves its line is asked in desk-writes.spec.ts. Tickets of the
 * desk keep their own timeline.
 */
const LOGGED = ['merchant', 'exchange'] as const;

/** Writes of theirs that leave no line, each with the reason why. */
const UNLOGGED: Readonly<Record<string, string>> = {
  'merchant/connection.test': 'sends something that says it is a test, and changes nothing',
  'merchant/template.test': 'sends a sample to the phone of who asks, and changes nothing',
};

const writesOf = (name: (typeof LOGGED)[number]) =>
  Object.entries(contract[name]).flatMap(([action, { kind }]) => (kind === 'write' ? [`${name}/${action}`] : []));

test('operations: every write of the shop’s own functions is one, or says why it leaves no line', () => {
  const missing = LOGGED.flatMap(writesOf).filter((action) => !(action in OPERATIONS) && !(action in UNLOGGED));
  expect(missing).toEqual([]);
  expect(Object.keys(UNLOGGED).filter((action) => action in OPERATIONS)).toEqual([]);
});

test('operations: each is an action of the contract', () => {
  const declared = Object.entries(contract).flatMap(([name, actions]) =>
    Object.keys(actions).map((action) => `${name}/${action}`),
  );
  const others = Object.keys(OPERATIONS).filter((operation) => !declared.includes(operation));
  // Of what jobs write by themselves.
  expect(others.filter((operation) => !operation.startsWith('chores/'))).toEqual([]);
});
