import { createHmac } from 'node:crypto';
import { maskText } from '../../../domain/compliance';
import { type ToldBesides, webhookBody } from '../../../domain/connections';
import { type Millis, SECOND } from '../../../domain/kernel';
import { get } from '../../_records';
import { formerOf, secretOf, type Target } from '../../_records/connection-secrets';
import type { ConnectionDoc, DispatchDoc } from '../../_records/documents';
import { unsealInEntry } from '../../_records/ticket-texts';
import { unionidOf } from '../../_records/unionid';
import { NotReached } from '../outside/outside';
import { post } from '../outside/post';
import { failed, type Outcome, type Sender, type Sending, TAKEN } from './sending';

type Webhook = Extract<Target, { readonly kind: 'webhook' }>;

/** One event a message, some at once: they are in no order anyway, as any of them may have to be tried again. */
export const webhook: Sender<Webhook> = {
  perRun: 50,
  atOnce: 4,
  batches: (rows) => rows.map((row) => [row]),
  send: async ([row], sending) => (row ? sendOne(row, sending) : TAKEN),
};

async function sendOne(row: DispatchDoc, { connection, target, outside, now }: Sending<Webhook>): Promise<Outcome> {
  const told = webhookBody(row._id, row.content, await besidesOf(row, connection));
  if (!told) return failed('off');
  const body = JSON.stringify(told);
  try {
    const { status } = await post(outside, new URL(target.address), body, headersOf(row._id, body, connection, now));
    if (status >= 200 && status < 300) return TAKEN;
    return failed(status >= 300 && status < 400 ? 'redirected' : 'refused', status);
  } catch (error) {
    return failed(error instanceof NotReached ? error.failure : 'unreachable');
  }
}

/**
 * As standardwebhooks.com has it, so that whoever receives finds a library that checks it: HMAC-SHA256 over id, time and body, by the
 * bytes behind `whsec_`; by the secret before as well while both hold.
 */
export function headersOf(
  id: string,
  body: string,
  connection: Pick<ConnectionDoc, '_id' | 'secret' | 'former' | 'formerUntilAt'>,
  now: Millis,
): Record<string, string> {
  const seconds = String(Math.floor(now / SECOND));
  const { _id, secret, former, formerUntilAt = 0 } = connection;
  const secrets = [
    ...(secret ? [secretOf(_id, secret)] : []),
    ...(former && formerUntilAt > now ? [formerOf(_id, former)] : []),
  ];
  const sign = (one: string) => {
    const key = Buffer.from(one.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  };
  return {
    'user-agent': 'WarmDesk-Courier/1',
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}

/** What persons wrote and who they are, where the connection says so: as it is when it is sent, so what was erased is not told. */
async function besidesOf({ content }: DispatchDoc, { withTexts, withShopper }: ConnectionDoc): Promise<ToldBesides> {
  if (content.type !== 'change' || !content.ticket || !(withTexts || withShopper)) return {};
  const [entry, ticket] = await Promise.all([
    withTexts ? get('ticket_entries', content.entryId) : undefined,
    get('tickets', content.ticket.id),
  ]);
  const openid = withShopper ? ticket?.shopperId : undefined;
  const isPublic = entry?.kind === 'shopper' || entry?.kind === 'agent';
  return {
    ...(isPublic && entry.text && { text: maskText(unsealInEntry(entry, entry.text), ticket?.order?.numbers) }),
    ...(openid && ticket?.erasedAt === undefined && { shopper: { openid, unionid: await unionidOf(openid) } }),
  };
}
