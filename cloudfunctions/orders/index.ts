import * as v from 'valibot';
import { LETTER_BYTES, letter } from '../_orders/given-order';
import { describeError, log } from '../_sdk';
import { putOrders } from './put-orders';
import { keysOf, openLetter } from './signed';

/** An answer as HTTP access gives it on; whoever calls the function reads the same. */
const answer = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/**
 * `orders.put`: a host's server says what changed of its orders. Open to whoever can reach it, so nothing is done, and hardly anything
 * read, before its signature is known for that of a source.
 */
export async function main(event: unknown): Promise<ReturnType<typeof answer>> {
  const now = Date.now();
  const size = (event as { body?: { length?: unknown } } | undefined)?.body?.length;
  if (typeof size === 'number' && size > LETTER_BYTES) return answer(413, { error: 'too large', bytes: LETTER_BYTES });
  const opened = openLetter(event, keysOf(process.env.WARMDESK_ORDER_KEYS), now);
  if (!opened) return answer(401, { error: 'not signed by a source, or not within five minutes' });
  const read = v.safeParse(letter, parsed(opened.body));
  if (!read.success) {
    // Where, and never what: it may be of a person.
    const at = read.issues.slice(0, 5).map((issue) => v.getDotPath(issue) ?? '');
    return answer(400, { error: 'not as docs/EMBEDDING.md has it', at });
  }
  try {
    return answer(200, await putOrders(opened, read.output.orders, now));
  } catch (error) {
    log('error', 'orders not kept', { source: opened.source, ...describeError(error) });
    return answer(503, { error: 'try again' });
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
