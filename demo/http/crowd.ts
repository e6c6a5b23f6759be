import { Hono } from 'hono';
import { isPace } from '../crowd/crowd';
import { jsonBody, refuse } from './answers';
import type { DemoParts } from './parts';

/** Shoppers who arrive by themselves: `GET /crowd`, `POST /crowd` with a `pace`, or null to stop. */
export const crowdRoutes = ({ crowd }: DemoParts) =>
  new Hono()
    .get('/crowd', (c) => c.json(crowd.state()))
    .post('/crowd', jsonBody, (c) => {
      const { pace } = c.get('body');
      if (pace === null) return c.json(crowd.stop());
      if (!isPace(pace)) return refuse(c, 400, 'INVALID_INPUT', 'pace is calm, busy, rush, or null to stop');
      return c.json(crowd.start(pace));
    });
