export { openEnvironmentState } from './environment-state';
export { type ApiCall, type Management, startManagement } from './management-server';
export type { ApiFaultPlan } from './planned-api-faults';
