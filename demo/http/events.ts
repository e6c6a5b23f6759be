import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { CloudEvent } from '../../local-cloud';
import { refuse } from './answers';
import type { DemoParts } from './parts';

const HEARTBEAT_MILLIS = 15_000;
/** A page that stopped reading is let go rather than remembered for. */
const MAX_WAITING = 1_000;
/** Pages that watch at once: a few stages, each with its phones. */
const MAX_STREAMS = 64;

/** `GET /events`: everything that happens in the cloud from now on, as server-sent events. */
export const eventRoutes = ({ cloud, chats, crowd }: DemoParts) => {
  let streams = 0;
  return new Hono().get('/events', (c) => {
    if (streams >= MAX_STREAMS) return refuse(c, 503, 'TRY_AGAIN', 'too many pages are watching; close some');
    streams += 1;
    return streamSSE(c, async (stream) => {
      const waiting: string[] = [];
      let wake: () => void = () => undefined;
      const queue = (data: unknown) => {
        waiting.push(JSON.stringify(data));
        wake();
      };
      const stops = [
        cloud.onEvent((event: CloudEvent) => queue(event)),
        crowd.onChange((state) => queue({ type: 'crowd', ...state })),
        chats.onLine(({ openid }) => queue({ type: 'chat', openid })),
      ];
      stream.onAbort(() => wake());
      try {
        await stream.writeSSE({ event: 'hello', data: JSON.stringify({ now: cloud.clock.now() }) });
        while (!stream.aborted && waiting.length < MAX_WAITING) {
          const data = waiting.shift();
          if (data !== undefined) await stream.writeSSE({ data });
          else if (!(await sleepUntil((run) => (wake = run)))) await stream.write(': still here\n\n');
        }
      } finally {
        streams -= 1;
        for (const stop of stops) stop();
      }
    });
  });
};

/** Whether it was woken; false once a heartbeat is due. */
function sleepUntil(setWake: (run: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), HEARTBEAT_MILLIS);
    setWake(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
