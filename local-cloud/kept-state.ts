import { windowRules } from './customer-service/reply-window';
import { stateKinds } from './state-kinds';
import type { Millis, PlatformState, StateBound } from './types';

const DAY: Millis = 24 * 60 * 60_000;
const MEGABYTE = 1024 * 1024;

/** Whole messages, which a stand-in for WeChat has no need of for longer than somebody looks at them. */
const MESSAGES = { most: 5_000, mostBytes: 8 * MEGABYTE, keptMillis: 90 * DAY, atPath: '$.at' } as const;
/** One small value a person: whose moment has passed goes, and the oldest when there are too many people. */
const MOMENTS = { most: 5_000, mostBytes: 8 * MEGABYTE, keptMillis: 0 };

interface KindBound extends Omit<StateBound, 'before'> {
  /** How long after its time a value is kept. */
  readonly keptMillis: Millis;
}

/** What is kept of each kind, by number, bytes and age. Nothing that the platform remembers grows without end. */
const BOUNDS: Readonly<Record<(typeof stateKinds)[keyof typeof stateKinds], KindBound>> = {
  [stateKinds.sent]: MESSAGES,
  [stateKinds.deskMessage]: MESSAGES,
  [stateKinds.temporaryMedia]: { ...MOMENTS, atPath: '$' },
  [stateKinds.replyWindow]: { ...MOMENTS, atPath: '$.closesAt' },
  [stateKinds.deskAccepted]: { ...MOMENTS, atPath: '$' },
  [stateKinds.typingUntil]: { ...MOMENTS, atPath: '$' },
  [stateKinds.lastVisit]: { ...MOMENTS, keptMillis: windowRules.message.millis, atPath: '$' },
  // A grant has no end, on the platform neither.
  [stateKinds.grant]: MOMENTS,
};

/** One value larger than this is not kept: it would push out too many others. WeChat takes no message near that size. */
const LARGEST_BYTES = MEGABYTE / 4;

/** How much may be added of a kind before it is bounded again, so that not every message pays for it. */
const SLACK = 100;
const SLACK_BYTES = MEGABYTE;

/** The platform's state with every kind of it kept within bounds, as it grows and when it is opened. */
export function openKeptState(state: PlatformState, now: () => Millis): PlatformState {
  const added = new Map<string, { count: number; bytes: number }>();
  const bound = (kind: string) => {
    const rule = (BOUNDS as Readonly<Record<string, KindBound>>)[kind];
    if (rule) state.trim(kind, { ...rule, before: now() - rule.keptMillis });
    added.delete(kind);
  };
  for (const kind of Object.keys(BOUNDS)) bound(kind);
  return {
    ...state,
    set: (kind, id, value) => {
      const bytes = Buffer.byteLength(JSON.stringify(value));
      if (Object.hasOwn(BOUNDS, kind) && bytes > LARGEST_BYTES) return;
      state.set(kind, id, value);
      const more = added.get(kind) ?? { count: 0, bytes: 0 };
      more.count += 1;
      more.bytes += bytes;
      added.set(kind, more);
      if (more.count >= SLACK || more.bytes >= SLACK_BYTES) bound(kind);
    },
  };
}
