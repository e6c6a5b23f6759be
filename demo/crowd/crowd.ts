import { setTimeout as pause } from 'node:timers/promises';
import { enterSession, type LocalCloud, textMessage } from '../../local-cloud';
import { callAs } from '../call-as';
import { TEMPLATES } from '../cloud-of-shop';
import { guestName, guestTier, SCRIPTS, type Script } from './scripts';

/** How long it is from one shopper to the next, on average, in ms of real time. */
export const PACES = { calm: 30_000, busy: 10_000, rush: 3_000 } as const;
export type Pace = keyof typeof PACES;
export const isPace = (value: unknown): value is Pace => typeof value === 'string' && Object.hasOwn(PACES, value);

/** So many come, and then the day is over. */
export const MOST_GUESTS = 60;
/** Somebody reads an answer before they say more. */
const READING_MILLIS = 2_500;

export interface CrowdState {
  /** Null while nobody comes. */
  readonly pace: Pace | null;
  readonly arrived: number;
  readonly most: number;
  /** Who came last; null before the first. */
  readonly guest: { readonly openid: string; readonly name: string } | null;
}

export interface Crowd {
  readonly state: () => CrowdState;
  /** Shoppers begin to arrive; when they do already, only how fast they come changes. */
  start(pace: Pace): CrowdState;
  stop(): CrowdState;
  onChange(listener: (state: CrowdState) => void): () => void;
  /** Stops, and waits for those who are in the middle of a sentence. */
  close(): Promise<void>;
}

interface Options {
  readonly cloud: LocalCloud;
  /** A figure from 0 to 1. */
  readonly chance?: () => number;
  /** Waits so many ms; returns early, and throws nothing, once it is stopped. */
  readonly wait?: (millis: number, signal: AbortSignal) => Promise<void>;
}

const sleep = (millis: number, signal: AbortSignal): Promise<void> =>
  pause(millis, undefined, { signal }).catch(() => undefined);

/**
 * Shoppers who come to the shop by themselves, each with what they want, through the same functions and pushes as anybody's
 * phone: what the desk does with them is up to whoever plays it. Bounded in number, and stops by itself.
 */
export function openCrowd({ cloud, chance = Math.random, wait = sleep }: Options): Crowd {
  const listeners = new Set<(state: CrowdState) => void>();
  let now: CrowdState = { pace: null, arrived: 0, most: MOST_GUESTS, guest: null };
  let stopping = new AbortController();
  let days = 0;
  let under: Promise<unknown> = Promise.resolve();

  const change = (next: Partial<CrowdState>): CrowdState => {
    now = { ...now, ...next };
    for (const listener of listeners) listener(now);
    return now;
  };

  /** One day, from its first guest to its last. */
  const run = async ({ signal }: AbortController): Promise<void> => {
    days += 1;
    const day = `${cloud.clock.now().toString(36)}${days}`;
    const first = Math.floor(chance() * SCRIPTS.length);
    const visits: Promise<void>[] = [];
    for (let nth = 0; nth < MOST_GUESTS && !signal.aborted; nth += 1) {
      const guest = { openid: `oGuest_${day}-${String(nth).padStart(2, '0')}`.padEnd(28, '0'), name: guestName(nth) };
      // The mall knows its customers before we do.
      cloud.database.insert('shoppers', [{ _id: guest.openid, name: guest.name, tier: guestTier(nth) }]);
      change({ arrived: nth + 1, guest });
      const script = SCRIPTS[(first + nth) % SCRIPTS.length] as Script;
      visits.push(visit(cloud, guest.openid, script, (millis) => wait(millis, signal), signal));
      // From half of the usual time to one and a half, as people come.
      await wait(PACES[now.pace ?? 'calm'] * (0.5 + chance()), signal);
    }
    await Promise.all(visits);
    if (!signal.aborted) change({ pace: null });
  };

  const stop = (): CrowdState => {
    stopping.abort();
    return now.pace === null ? now : change({ pace: null });
  };
  return {
    state: () => now,
    start: (pace) => {
      if (now.pace !== null) return change({ pace });
      stopping = new AbortController();
      change({ pace, arrived: 0, guest: null });
      const begun = stopping;
      under = under.then(() => run(begun));
      return now;
    },
    stop,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stop();
      await under;
    },
  };
}

/** One shopper at the shop. What goes wrong for them is theirs alone, and stands in the list of what happened. */
async function visit(
  cloud: LocalCloud,
  openid: string,
  script: Script,
  wait: (millis: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    if (script.way === 'message') await leaveMessage(cloud, openid, script);
    else await talk(cloud, openid, script.says, wait, signal);
  } catch {
    // The next one comes all the same.
  }
}

async function leaveMessage(
  cloud: LocalCloud,
  openid: string,
  { topic, text, searched }: Extract<Script, { way: 'message' }>,
): Promise<void> {
  const { shopper } = callAs(cloud, openid, 'guest');
  const choices = Object.fromEntries(TEMPLATES.slice(0, 2).map(({ id }) => [id, 'accept' as const]));
  await cloud.tapSubscribe(openid, choices);
  await shopper('notice.grant', { choices });
  await shopper('ticket.create', { topic, text, ...(searched && { searched }) });
}

async function talk(
  cloud: LocalCloud,
  openid: string,
  words: readonly string[],
  wait: (millis: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  await cloud.push(enterSession({ openid, at: cloud.clock.now(), sessionFrom: '' }));
  for (const content of words) {
    await wait(READING_MILLIS);
    if (signal.aborted) return;
    await cloud.push(textMessage({ openid, at: cloud.clock.now(), content }));
  }
}
