import { TestEnvironment } from 'jest-environment-node';
import { complaints, openShop } from './open-shop';
import { withWhatWasShown } from './what-was-shown';

/** What a test file has from outside its own world. */
export interface JourneyWorld {
  readonly openShop: typeof openShop;
  readonly complaints: typeof complaints;
  readonly withWhatWasShown: typeof withWhatWasShown;
}

/**
 * Node, and the shop with its server and its browser from outside. Jest loads every module anew for every test file; what opens a
 * shop is none of what journeys test, so a process loads it once.
 */
export default class JourneyEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    complaints.length = 0;
    Object.assign(this.global, { journeyWorld: { openShop, complaints, withWhatWasShown } satisfies JourneyWorld });
  }
}
