import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from './answers';

/** A call's 100 KB and some room for its wrapping. */
const BODY_BYTES = 128 * 1024;
const PICTURE_BYTES = 10 * 1024 * 1024;
const OUR_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** On this machine alone, a page elsewhere must not reach us under a name of its own that resolves to 127.0.0.1. */
export const onlyOurNames = (isLoopbackOnly: boolean) =>
  createMiddleware(async (c, next) => {
    if (isLoopbackOnly && !OUR_NAMES.test(c.req.header('Host') ?? ''))
      return refuse(c, 403, 'FORBIDDEN', 'open it as http://127.0.0.1');
    if (isFromElsewhere(c)) return refuse(c, 403, 'FORBIDDEN', 'not from another site');
    await next();
  });

/**
 * Browsers say where a request comes from, and other sites have no business here: they may link to us, and that is all.
 * A form of theirs is a navigation too, but one that writes, and it names its origin.
 */
function isFromElsewhere({ req }: Context): boolean {
  const isReading = req.method === 'GET' || req.method === 'HEAD';
  const isLink = isReading && req.header('Sec-Fetch-Mode') === 'navigate';
  const site = req.header('Sec-Fetch-Site');
  if (site === 'cross-site' || site === 'same-site') return !isLink;
  const origin = req.header('Origin');
  return origin !== undefined && !isReading && origin.replace(/^https?:\/\//, '') !== req.header('Host');
}

const tooLarge = (kilobytes: number) =>
  bodyLimit({
    maxSize: kilobytes,
    onError: (c) => refuse(c, 413, 'INVALID_INPUT', `the body is larger than ${Math.floor(kilobytes / 1024)} KB`),
  });

/** Pictures may be large, everything else is small. */
export const boundedBodies = createMiddleware(async (c, next) =>
  (c.req.path.startsWith('/files/') ? tooLarge(PICTURE_BYTES) : tooLarge(BODY_BYTES))(c, next),
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
export const ownPagesOnly = createMiddleware((c, next) =>
  (c.req.path.startsWith('/files/') ? forFiles : forPages)(c, next),
);
