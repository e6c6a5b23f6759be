import { TestEnvironment } from 'jest-environment-node';
import { bringIn } from './bring-in';

/**
 * Node, and the local cloud from outside. Jest loads every module anew for every test file; the platform that the files run on
 * is none of what they test, so a process loads it once and keeps it warm.
 */
export default class CloudEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    bringIn(this.global);
  }
}
