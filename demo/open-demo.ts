import type { Hono } from 'hono';
import type { LocalCloud, LocalCloudOptions } from '../local-cloud';
import { openCloudOfShop, TEMPLATES } from './cloud-of-shop';
import { openCrowd } from './crowd/crowd';
import { forgetEverything, isSeeded, keepClock, markSeeded, readClock, takeFolder } from './data-folder';
import { createApp } from './http/app';
import { playYesterdayAndToday, STORY_MILLIS } from './scripted-people';
import { seedCloud } from './seed-cloud';
import { seedFigures } from './seed-figures';
import { stagePeople } from './stage-people';
import { openChatLog } from './wechat/chat-log';

export interface DemoOptions {
  readonly rootDir: string;
  readonly dataDir: string;
  readonly distDir: string;
  readonly isReset?: boolean;
  readonly isLoopbackOnly?: boolean;
  readonly ownNames?: readonly string[];
  /** Leaves out the people of yesterday and today: a shop with an empty queue, for tests. */
  readonly isQuiet?: boolean;
  /** The present moment, the machine's own unless said otherwise: tests have theirs at an hour at which the shop is open. */
  readonly present?: () => number;
  /** Where its functions run; on threads unless given. */
  readonly startHost?: LocalCloudOptions['startHost'];
  readonly onProgress?: (what: 'seeding') => void;
}

export interface Demo {
  readonly app: Hono;
  readonly cloud: LocalCloud;
  /** How many records there were when everything was kept, or the claim code of a shop just seeded. */
  readonly data: { readonly wasKept: true } | { readonly wasKept: false; readonly claimCode: string };
  close(): Promise<void>;
}

/** Opens the shop in its data folder, seeding it when there is none yet. Throws when another process has the folder. */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { dataDir, distDir, rootDir, startHost, present = Date.now } = options;
  const giveBack = takeFolder(dataDir);
  let opened: LocalCloud | undefined;
  try {
    if (options.isReset || !isSeeded(dataDir)) forgetEverything(dataDir);
    const wasKept = isSeeded(dataDir);
    if (!wasKept) options.onProgress?.('seeding');
    const startedAt = present();
    const story = options.isQuiet ? 0 : STORY_MILLIS;
    // A new shop's clock starts in the past, and its people bring it to the present.
    const now = wasKept ? readClock(dataDir, startedAt) : startedAt - story;
    const cloud = await openCloudOfShop({
      dataDir,
      functionsDir: `${distDir}/cloudfunctions`,
      now,
      ...(startHost ? { startHost } : {}),
    });
    opened = cloud;
    // As it moves, not only at the end: a process can be killed.
    const keep = () => keepClock(dataDir, cloud.clock.now(), present());
    // What became due meanwhile, and what an earlier build wrote in another shape.
    if (wasKept) await cloud.runTimer('jobs');
    const chats = openChatLog(dataDir, cloud.clock.now);
    const data = wasKept ? ({ wasKept } as const) : await seed(cloud, startedAt, options);
    keep();
    cloud.clock.onTurn(keep);
    const crowd = openCrowd({ cloud });
    const parts = { cloud, chats, crowd, people: stagePeople(), templates: TEMPLATES, distDir, rootDir };
    return {
      cloud,
      data,
      app: createApp({ ...parts, isLoopbackOnly: options.isLoopbackOnly ?? true, ownNames: options.ownNames }),
      close: async () => {
        await crowd.close();
        keep();
        await cloud.close();
        giveBack();
      },
    };
  } catch (error) {
    await opened?.close();
    giveBack();
    throw error;
  }
}

async function seed(cloud: LocalCloud, startedAt: number, { dataDir, isQuiet, present = Date.now }: DemoOptions) {
  // Stands while the story is played, so that its times are the same however long the machine takes over it.
  const goOn = cloud.clock.hold();
  const { claimCode } = await seedCloud(cloud, startedAt);
  if (!isQuiet) {
    seedFigures(cloud, startedAt);
    await playYesterdayAndToday(cloud, startedAt);
  }
  goOn();
  // What is due on the way takes its time, in which the present goes on.
  for (let behind = present() - cloud.clock.now(); behind > 0; behind = present() - cloud.clock.now())
    await cloud.clock.advance(behind);
  markSeeded(dataDir);
  return { wasKept: false, claimCode } as const;
}
