import { setTimeout as pause } from 'node:timers/promises';
import cloud from 'wx-server-sdk';
import { beforeCallsOf, onCollection, onResultsOf } from '../bad-day';

const LOOKED_AT_EVERY_MILLIS = 20;
/** Half a minute; a test that never lets it on is over by then. */
const MOST_LOOKS = 1_500;

/** How often the talk is still read before it is read for the last time, at the moment of sending. An instance has one push at a time. */
let readsBefore = 0;

/** Until the test has written into `gates`. */
async function letOn(): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const gates = (await cloud.database().collection('gates').get()) as cloud.DB.IQueryResult;
    if (gates.data.length > 0) return;
    await pause(LOOKED_AT_EVERY_MILLIS);
  }
  throw new Error('nobody let it on');
}

onCollection('talks', (talks) =>
  onResultsOf(talks, 'doc', (talk) =>
    beforeCallsOf(talk, 'get', async () => {
      if (readsBefore > 0) readsBefore -= 1;
      else await letOn();
    }),
  ),
);

/** The push function on a bad day: finding out whether it may still be said takes it as long as the test likes. */
export async function main(event: { readonly MsgType?: string }): Promise<unknown> {
  const push = await import('../../../cloudfunctions/push');
  // Whoever writes is looked up before; whoever enters is not.
  readsBefore = event.MsgType === 'event' ? 0 : 1;
  return push.main(event);
}
