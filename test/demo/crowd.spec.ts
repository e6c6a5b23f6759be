import { randomBytes } from 'node:crypto';
import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { TEMPLATE_SETTINGS, TEMPLATES } from '../../demo/cloud-of-shop';
import { MOST_GUESTS, openCrowd, PACES } from '../../demo/crowd/crowd';
import { guestName } from '../../demo/crowd/scripts';
import { describeCloud } from '../cloud/describe-cloud';
import { seedDesk, sources } from '../cloudfunctions/desk-cloud';

const options = {
  collections: COLLECTIONS,
  templates: TEMPLATES,
  functionEnv: { WARMDESK_KEYS: `k1:${randomBytes(32).toString('base64')}`, WARMDESK_KEY_ID: 'k1' },
  functions: sources(['shopper', 'push']),
  isNear: true,
};

describeCloud('shoppers who come by themselves', options, (cloud) => {
  beforeEach(() => seedDesk(cloud, { templates: TEMPLATE_SETTINGS, conversationWay: 'desk' }));
  const atOnce = async () => undefined;

  test('crowd: as many as there may be come through functions and pushes, fill the queue, and it ends by itself', async () => {
    const crowd = openCrowd({ cloud, chance: () => 0, wait: atOnce });
    const told: (string | null)[] = [];
    crowd.onChange(({ pace }) => told.push(pace));
    expect(crowd.start('rush')).toMatchObject({ pace: 'rush', arrived: 0, most: MOST_GUESTS });
    // Stopped only by having come to its end.
    while (crowd.state().pace !== null) await new Promise((resolve) => setTimeout(resolve, 20));
    await crowd.close();
    expect(crowd.state()).toMatchObject({ pace: null, arrived: MOST_GUESTS });
    expect(told.at(-1)).toBeNull();
    const tickets = cloud.database.find('tickets');
    expect(new Set(tickets.map(({ channel }) => channel ?? 'message'))).toEqual(new Set(['message', 'conversation']));
    expect(tickets.filter(({ queue }) => queue === 'waiting').length).toBeGreaterThan(MOST_GUESTS / 2);
    expect(new Set(tickets.map(({ tier }) => tier))).toEqual(new Set(['none', 'silver', 'gold']));
    expect(cloud.sent().filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('crowd: stopped, nobody comes any more; begun again, others do; how fast is changed on the way', async () => {
    const waits: number[] = [];
    const asleep: (() => void)[] = [];
    const crowd = openCrowd({
      cloud,
      chance: () => 0.5,
      wait: (millis, signal) => {
        waits.push(millis);
        return new Promise((resolve) => {
          if (signal.aborted) resolve();
          asleep.push(resolve);
          signal.addEventListener('abort', () => resolve());
        });
      },
    });
    const arrived = async (count: number) => {
      while (crowd.state().arrived < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    crowd.start('calm');
    await arrived(1);
    expect(waits).toContain(PACES.calm);
    crowd.start('rush');
    for (const wake of asleep) wake();
    await arrived(2);
    expect(waits).toContain(PACES.rush);
    crowd.stop();
    await crowd.close();
    expect(crowd.state()).toMatchObject({ pace: null, arrived: 2 });
    // Within the same moment, and still nobody is there twice.
    crowd.start('busy');
    await arrived(1);
    await crowd.close();
    expect(cloud.database.count('shoppers')).toBe(3);
  });

  test('guests: no two of one crowd are called the same', () => {
    expect(new Set(Array.from({ length: MOST_GUESTS }, (_, nth) => guestName(nth))).size).toBe(MOST_GUESTS);
  });
});
