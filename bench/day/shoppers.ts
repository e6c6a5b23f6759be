import { SEED_QUERIES } from '../../demo/seed/queries';
import { MINUTE, SECOND } from '../../domain/kernel';
import { TOPICS } from '../../domain/ticket';
import { enterSession, textMessage } from '../../local-cloud/message-push/events';
import type { World } from './world';

/** How many times somebody goes on after an answer. */
const MAX_WORDS = 4;
const UPSET = ['你们这是骗人的吧，我要投诉', '气死了，没人管吗'];
const PERSON = ['人工', '转人工客服', '我要找人工'];
const ON_AND_ON = ['好的，订单尾号 0231', '那大概要几天', '还是没收到', '可以换一个吗'];

/** Comes to the conversation, asks, takes a number of the list, asks for a person when that does not help, and goes on with them. */
export function playTalk(world: World, openid: string): void {
  const { cloud, chance, tally } = world;
  tally.talks += 1;
  const say = async (content: string): Promise<void> => {
    tally.said += 1;
    await world.push(textMessage({ openid, at: cloud.clock.now(), content }));
  };
  const heard = () => cloud.sent(openid).filter(({ accepted, api }) => accepted && /customer/i.test(api)).length;
  const ticket = () => cloud.database.find('tickets', { shopperId: openid })[0];

  /** With a person: whenever they said something. */
  const goOn = (before: number, words: number): void => {
    world.soon(20 * SECOND, async () => {
      if (words >= MAX_WORDS || cloud.clock.now() > world.closesAt) return;
      const now = heard();
      if (ticket()?.queue === 'none') {
        if (chance.is(0.3)) await say('谢谢');
        return;
      }
      if (now === before) return goOn(before, words);
      if (!chance.is(0.6)) return goOn(now, words + 1);
      world.soon(chance.around(25 * SECOND), async () => {
        await say(chance.one(ON_AND_ON));
        goOn(heard(), words + 1);
      });
    });
  };

  world.soon(0, async () => {
    if (chance.is(0.7)) await world.push(enterSession({ openid, at: cloud.clock.now(), sessionFrom: '' }));
    await say(chance.one(SEED_QUERIES).text);
    world.soon(chance.around(15 * SECOND), async () => {
      if (chance.is(0.4)) await say('1');
      // Half of those who come are served by then.
      if (chance.is(0.5)) return;
      world.soon(chance.around(20 * SECOND), async () => {
        await say(chance.is(0.2) ? chance.one(UPSET) : chance.one(PERSON));
        goOn(heard(), 0);
      });
    });
  });
}

/** Leaves a message, reads the answer, sometimes answers it, and gives stars. */
export function playMessage(world: World, openid: string): void {
  const { cloud, chance, tally } = world;
  world.soon(0, async () => {
    tally.left += 1;
    const topic = chance.one(TOPICS);
    const left = await world.call(openid, 'shopper', 'ticket.create', { text: chance.one(SEED_QUERIES).text, topic });
    if (!left) return;
    const { ticketId } = left;
    let words = 0;
    const look = async (): Promise<void> => {
      const head = await world.call(openid, 'shopper', 'inbox.head', {});
      if (!head?.unreadIds?.includes(ticketId)) {
        if (cloud.clock.now() < world.closesAt) world.soon(chance.around(6 * MINUTE), look);
        return;
      }
      const read = await world.call(openid, 'shopper', 'ticket.get', { ticketId });
      if (read?.may.includes('rate')) return rate(world, openid, ticketId);
      words += 1;
      if (words < MAX_WORDS && chance.is(0.6)) await reply(world, openid, ticketId);
      world.soon(chance.around(6 * MINUTE), look);
    };
    world.soon(chance.around(4 * MINUTE), look);
  });
}

async function reply(world: World, openid: string, ticketId: string): Promise<void> {
  const text = world.chance.one(ON_AND_ON);
  await world.call(openid, 'shopper', 'ticket.reply', { ticketId, text, pictures: [] }, ['INVALID_STATE']);
}

async function rate(world: World, openid: string, ticketId: string): Promise<void> {
  const { chance } = world;
  if (!chance.is(0.4)) return;
  await world.call(openid, 'shopper', 'ticket.rate', { ticketId, stars: chance.is(0.8) ? 5 : 2, reasons: [] });
}
