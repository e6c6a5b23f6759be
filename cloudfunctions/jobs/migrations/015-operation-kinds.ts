import { OPERATIONS, operationOf } from '../../../domain/operations';
import { type Migration, overEach } from './migration';

/** A line of the operation log says what it is about, to be found by it. */
export const operationKinds: Migration = {
  number: 15,
  name: 'operation-kinds',
  step: overEach('audit_log', ({ kind, action = '' }) => {
    const operation = operationOf(action);
    return kind === undefined && operation ? { kind: OPERATIONS[operation] } : undefined;
  }),
};
