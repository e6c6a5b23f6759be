/**
 * npm run bench:day [-- --seed 7 --shoppers 200]
 *
 * A made-up day through the real functions on the local cloud: bursts, pushes that come twice, cards and complaints, lunch, an agent
 * who falls silent, one whose phone dies, requests that fail on the way. One team is given its work, the other takes it. Time is
 * the cloud's own clock, so a day takes minutes. Prints waits, what the machine answered and what it cost; ends with 1 when
 * anything was refused by WeChat, lost, or starved, and with the same seed it happens again.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HOUR, MINUTE, seeded } from '../domain/kernel';
import { createTestCloud, testStartAt } from '../test/cloud/describe-cloud';
import { DESK, deskCloud } from '../test/cloudfunctions/desk-cloud';
import { seedPublished } from '../test/cloudfunctions/published-faq';
import { orderDoc, seedTicketDesk } from '../test/cloudfunctions/ticket-desk';
import { type AgentSpec, memberOf, playAgent } from './day/agents';
import { chanceOf } from './day/chance';
import { CATEGORIES_AND_ARTICLES } from './day/edition';
import { report } from './day/report';
import { Script } from './day/script';
import { playMessage, playTalk } from './day/shoppers';
import { worldOf } from './day/world';
import { buildDeployed } from './startup/builds';

const ROOT = resolve(__dirname, '..');
const DIR = join(ROOT, '.cache/bench-day');
const FUNCTIONS = ['shopper', 'agent', 'push', 'jobs', 'chores'];
const { values } = parseArgs({ options: { seed: { type: 'string' }, shoppers: { type: 'string' } } });
const seed = Number(values.seed ?? 7);
const shoppers = Number(values.shoppers ?? 200);

/** The shop is open from 10 to 20; the tests' clock begins at 10. */
const opensAt = testStartAt + 10 * MINUTE;
const closesAt = opensAt + 10 * HOUR;
/** So many shoppers can be served by one agent in such a day. */
const SHOPPERS_AN_AGENT = 35;

function agents(): readonly AgentSpec[] {
  const count = Math.max(4, Math.round(shoppers / SHOPPERS_AN_AGENT));
  return Array.from({ length: count }, (_, nth): AgentSpec => {
    const isLead = nth === 0;
    return {
      openid: `oDesk_Day${String(nth).padStart(3, '0')}-0123456789abcd`,
      name: `客服${nth + 1}`,
      teamId: nth % 2 === 0 ? 'aftersale' : 'presale',
      role: isLead ? 'lead' : 'agent',
      lunchAt: opensAt + (nth % 4 < 2 ? 2 : 3) * HOUR,
      ...(nth === 2 && { vanishesAt: opensAt + 4.5 * HOUR }),
      ...(nth === 3 && { silentAt: opensAt + 5 * HOUR }),
    };
  });
}

async function main(): Promise<void> {
  rmSync(DIR, { recursive: true, force: true });
  for (const name of FUNCTIONS) await buildDeployed(ROOT, DIR, name);
  const cloud = await createTestCloud(deskCloud([], { functionsDir: DIR, poolSize: 1 }));
  const startedAt = performance.now();
  try {
    const chance = chanceOf(seeded(seed));
    const script = new Script();
    const teams = DESK.teams.map((team) =>
      team.id === 'aftersale' ? { ...team, routing: { mode: 'given', way: 'least_load' } as const } : team,
    );
    seedTicketDesk(cloud, { conversationWay: 'desk', shopName: '山野茶食', teams, vipTiers: ['gold'] });
    seedPublished(cloud, CATEGORIES_AND_ARTICLES, undefined, { hours: [[opensAt, closesAt]] });
    const desk = agents();
    cloud.database.insert(
      'members',
      desk.map((spec) => memberOf(spec, testStartAt)),
    );
    const world = worldOf(cloud, script, chance, { opensAt, closesAt });
    for (const spec of desk) playAgent(world, spec);

    let at = opensAt - 8 * MINUTE;
    for (let nth = 0; nth < shoppers; nth += 1) {
      // Now and then many come at once.
      const isBurst = chance.is(0.15);
      at += chance.gap((isBurst ? 0.1 : 1.15) * ((9.5 * HOUR) / shoppers));
      const openid = `oShopper_Day${String(nth).padStart(5, '0')}-0123456789`;
      const tier = chance.is(0.1) ? 'gold' : chance.is(0.2) ? 'silver' : 'none';
      const isTalk = chance.is(0.7);
      cloud.database.insert('shoppers', [{ _id: openid, name: `客人${nth}`, tier }]);
      cloud.database.insert('orders', [{ ...orderDoc(`order-day-${nth}`, openid) }]);
      script.at(Math.min(at, closesAt - 20 * MINUTE), async () =>
        isTalk ? playTalk(world, openid) : playMessage(world, openid),
      );
    }
    const turnTo = async (moment: number): Promise<void> => {
      const millis = moment - cloud.clock.now();
      if (millis > 0) await cloud.clock.advance(millis);
    };
    await script.play(turnTo, closesAt + 90 * MINUTE);
    console.log(
      `seed ${seed}, ${shoppers} shoppers, ${desk.length} agents, ten hours in ${Math.round((performance.now() - startedAt) / 1000)} s`,
    );
    const wrong = report(world);
    if (wrong.length === 0) return;
    console.log(`\nnot right, again with --seed ${seed} --shoppers ${shoppers}:`);
    for (const one of wrong.slice(0, 40)) console.log(`- ${one}`);
    process.exitCode = 1;
  } finally {
    await cloud.close();
    rmSync(DIR, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
