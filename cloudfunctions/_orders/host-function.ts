import * as v from 'valibot';
import { isFunctionName, type PulledOrder } from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import { deskSettings } from '../_records';
import { askFunction, log, NoAnswer } from '../_sdk';
import { givenOrder, ORDERS_A_LETTER, withoutAbsent } from './given-order';

/** Of what is asked and answered. Another one comes with another number, and both are understood for a while. */
const VERSION = 1;

/** What a shop's function is asked: one order of somebody, or their newest (docs/EMBEDDING.md). */
type Question =
  | { readonly ask: 'order'; readonly orderId: string }
  | { readonly ask: 'orders'; readonly limit: number };

const answer = v.object({
  warmdesk: v.literal(VERSION),
  orders: v.pipe(v.array(givenOrder), v.maxLength(ORDERS_A_LETTER)),
});

/** One order of somebody's; undefined where the shop's function knows none by this id that is theirs. @throws NoAnswer */
export async function askForOrder(openid: string, orderId: string): Promise<PulledOrder | undefined> {
  return (await ask(openid, { ask: 'order', orderId })).find(({ _id }) => _id === orderId);
}

/** Somebody's newest orders. @throws NoAnswer */
export const askForOrders = (openid: string): Promise<readonly PulledOrder[]> =>
  ask(openid, { ask: 'orders', limit: ORDERS_A_LETTER });

/** Believes nothing that does not fit as a whole: of what a shop's program says wrongly nothing is guessed. */
async function ask(openid: string, question: Question): Promise<readonly PulledOrder[]> {
  const name = settingOf(await deskSettings(Date.now()), 'orderFunction');
  if (!isFunctionName(name)) throw new NoAnswer('no function is named');
  const said = v.safeParse(answer, await askFunction(name, { warmdesk: VERSION, openid, ...question }));
  if (!said.success) {
    // Where, and never what: it may be of a person.
    const at = said.issues.slice(0, 5).map((issue) => v.getDotPath(issue) ?? '');
    throw new NoAnswer(`${name} answers otherwise than docs/EMBEDDING.md has it: ${at.join(' ')}`);
  }
  const own = said.output.orders.filter((order) => order.openid === openid);
  if (own.length < said.output.orders.length) log('warn', 'order function told of others', { source: 'host' });
  return own.map(({ id, openid: shopperId, ...order }) => ({
    ...withoutAbsent(order),
    ...{ _id: id, shopperId, source: 'host' as const },
  }));
}
