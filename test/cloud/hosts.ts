import type { TestCloudOptions } from './describe-cloud';

/** Where functions run in tests: a function is to see the same in both. */
export const HOSTS: readonly (readonly [string, Pick<TestCloudOptions, 'isNear'>])[] = [
  ['on threads', { isNear: false }],
  ['in the thread of the tests', { isNear: true }],
];
