import { Hono } from 'hono';
import { DAY } from '../../domain/kernel';
import { jsonBody, refuse } from './answers';
import type { DemoParts } from './parts';

const LONGEST_TURN = 31 * DAY;

/** `POST /clock` with `{ advanceMs }` turns the cloud's clock forward and answers once all that became due has run. */
export const clockRoutes = ({ cloud }: DemoParts) =>
  new Hono()
    .get('/health', (c) => c.json({ ok: true, now: cloud.clock.now() }))
    .post('/clock', jsonBody, async (c) => {
      const { advanceMs } = c.get('body');
      const isTurn = typeof advanceMs === 'number' && Number.isInteger(advanceMs) && advanceMs >= 0;
      if (!isTurn || advanceMs > LONGEST_TURN)
        return refuse(c, 400, 'INVALID_INPUT', `advanceMs wants whole milliseconds from 0 to ${LONGEST_TURN}`);
      await cloud.clock.advance(advanceMs);
      return c.json({ now: cloud.clock.now() });
    });
