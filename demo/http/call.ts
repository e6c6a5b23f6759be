import { Hono } from 'hono';
import { contract } from '../../contract';
import type { InvocationOutcome } from '../../local-cloud';
import { jsonBody, openidOf, refuse } from './answers';
import type { DemoParts } from './parts';

/** What may go better a moment later: time-outs and a platform that is full. */
const PASSING_CODES: readonly number[] = [-504003, -501003, -501004];

/** More than 100 KB of input. */
const TOO_LARGE = -501007;

/**
 * `POST /call/<function>` with `{ action, input }`: what wx.cloud.callFunction does on a phone. Answers the function's
 * envelope with status 200; when the platform itself failed, an envelope of ours with its code in `details`.
 */
export const callRoutes = ({ cloud }: DemoParts) =>
  new Hono().post('/call/:function', jsonBody, async (c) => {
    const name = c.req.param('function');
    if (!Object.hasOwn(contract, name)) return refuse(c, 404, 'UNKNOWN_ACTION', 'no such function; see GET /contract');
    const openid = openidOf(c);
    if (openid === undefined)
      return refuse(c, 401, 'UNAUTHENTICATED', 'say who calls: Authorization: Bearer <openid>, such as oShopper_1234');
    const { action, input } = c.get('body');
    const outcome = await cloud.callFunction(name, { action, input }, { openid });
    if (outcome.ok) return c.json(asPhonesReach(outcome.result, cloud.gatewayUrl));
    if (outcome.error?.errCode === TOO_LARGE) return refuse(c, 413, 'INVALID_INPUT', outcome.error.errMsg);
    return c.json(platformFailure(outcome), 502);
  });

/**
 * A function's answer with the addresses of stored files without their host: functions fetch from the platform itself,
 * phones from wherever their page was opened.
 */
function asPhonesReach(result: unknown, gatewayUrl: string): object {
  const { origin } = new URL(gatewayUrl);
  return JSON.parse(JSON.stringify(result).replaceAll(`"${origin}/files/`, '"/files/')) as object;
}

function platformFailure({ error, requestId }: InvocationOutcome) {
  const code = PASSING_CODES.includes(error?.errCode ?? 0) ? 'TRY_AGAIN' : 'INTERNAL';
  const details = { requestId, errCode: error?.errCode };
  return { ok: false, error: { code, message: error?.errMsg ?? 'the function did not answer', details } };
}
