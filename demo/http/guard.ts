import { hostname } from 'node:os';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { isFromElsewhere, isLoopbackHost, isOwnHost } from '../../local-cloud';
import { refuse } from './answers';
import type { DemoParts } from './parts';

/** A call's 100 KB and some room for its wrapping. */
const BODY_BYTES = 128 * 1024;
const PICTURE_BYTES = 10 * 1024 * 1024;

/**
 * Lets in who asks for us by a name of ours: on this machine alone, or in this network by an address or the machine's
 * name. A page elsewhere must not reach us under a name of its own that resolves to one of our addresses.
 */
export const onlyOurNames = ({ isLoopbackOnly, ownNames = [] }: Pick<DemoParts, 'isLoopbackOnly' | 'ownNames'>) => {
  const names = [hostname(), `${hostname()}.local`, ...ownNames];
  const isOurs = (host: string) => (isLoopbackOnly ? isLoopbackHost(host) : isOwnHost(host, names));
  return createMiddleware(async (c, next) => {
    if (!isOurs(c.req.header('Host') ?? ''))
      return refuse(c, 403, 'FORBIDDEN', 'open it by an address of this machine');
    if (isFromElsewhere({ method: c.req.method, header: (name) => c.req.header(name) }))
      return refuse(c, 403, 'FORBIDDEN', 'not from another site');
    await next();
  });
};

const tooLarge = (kilobytes: number) =>
  bodyLimit({
    maxSize: kilobytes,
    onError: (c) => refuse(c, 413, 'INVALID_INPUT', `the body is larger than ${Math.floor(kilobytes / 1024)} KB`),
  });

const isFile = (path: string) => path.startsWith('/files/') || path.startsWith('/media/');
const takesPicture = (path: string) => isFile(path) || path === '/wechat/picture';

/** Pictures may be large, everything else is small. */
export const boundedBodies = createMiddleware(async (c, next) =>
  (takesPicture(c.req.path) ? tooLarge(PICTURE_BYTES) : tooLarge(BODY_BYTES))(c, next),
);

const forPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // Taro's runtime and the phone's own clock are inline; WeChat's styles are set on elements.
    scriptSrc: ["'self'", "'unsafe-inline'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameAncestors: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
  },
  xFrameOptions: 'SAMEORIGIN',
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
});

const forFiles = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] },
  strictTransportSecurity: false,
});

/**
 * Nothing from elsewhere runs in our pages, and nobody frames them but we. In what people uploaded nothing runs at all.
 */
export const ownPagesOnly = createMiddleware((c, next) => (isFile(c.req.path) ? forFiles : forPages)(c, next));
