import type { JourneyWorld } from './environment';

/** What `environment.ts` brings in. */
export const { openShop, complaints, withWhatWasShown } = (globalThis as unknown as { journeyWorld: JourneyWorld })
  .journeyWorld;
