export { defineFunction, type Handler } from './define-function';
export { defineJobs, type Job, type JobTime } from './define-jobs';
export { type Accepts, byFunction, defineTrigger } from './define-trigger';
export { onceARun } from './once-a-run';
