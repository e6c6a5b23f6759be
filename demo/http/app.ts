import { Hono } from 'hono';
import { refuse } from './answers';
import { callRoutes } from './call';
import { clockRoutes } from './clock';
import { contractRoutes } from './contract';
import { crowdRoutes } from './crowd';
import { eventRoutes } from './events';
import { fileRoutes } from './files';
import { boundedBodies, onlyOurNames, ownPagesOnly } from './guard';
import { pageRoutes } from './pages';
import type { DemoParts } from './parts';
import { wechatRoutes } from './wechat';

/** The local cloud over HTTP: what phones call, what WeChat's servers do, and the pages to play with them. */
export function createApp(parts: DemoParts): Hono {
  const app = new Hono();
  app.use(onlyOurNames(parts), ownPagesOnly, boundedBodies);
  app.route('/', callRoutes(parts));
  app.route('/', contractRoutes());
  app.route('/', clockRoutes(parts));
  app.route('/', fileRoutes(parts));
  app.route('/', wechatRoutes(parts));
  app.route('/', crowdRoutes(parts));
  app.route('/', eventRoutes(parts));
  app.route('/', pageRoutes(parts));
  app.notFound((c) => refuse(c, 404, 'NOT_FOUND', 'nothing here'));
  app.onError((error, c) => {
    console.error(error);
    return refuse(c, 502, 'INTERNAL');
  });
  return app;
}
