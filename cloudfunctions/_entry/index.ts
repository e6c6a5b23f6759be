export { defineFunction, type Handler } from './define-function';
export { defineJobs, type Job } from './define-jobs';
export { type Accepts, defineTrigger } from './define-trigger';
