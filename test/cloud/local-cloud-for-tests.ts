/** The local cloud as tests have it from outside their own modules (environment.ts): loaded once in a process, so warm. */
export { createLocalCloud } from '../../local-cloud';
export { startNear } from './near/host';
