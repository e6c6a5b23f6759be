export { changesBetween, type Fields, type LoggedValue, loggedName, type OperationChange } from './changes';
export { OPERATION_KINDS, OPERATIONS, type Operation, type OperationKind, operationOf } from './operations';
export { isNight, moreThanUsual, WATCHED, type Watched } from './unusual';
