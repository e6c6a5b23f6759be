import type { Millis, PlatformState, StateBound } from './types';

const DAY: Millis = 24 * 60 * 60_000;
const MEGABYTE = 1024 * 1024;

/** Whole messages, which a stand-in for WeChat has no need of for longer than somebody looks at them. */
export const KEPT_MESSAGES = { most: 5_000, mostBytes: 8 * MEGABYTE, keptMillis: 90 * DAY, atPath: '$.at' } as const;
/** One small value a person: whose moment has passed goes, and the oldest when there are too many people. */
export const KEPT_MOMENTS = { most: 5_000, mostBytes: 8 * MEGABYTE, keptMillis: 0 } as const;

/** One kind of thing that the platform remembers, and how much of it: by number, bytes and age. */
export interface StateKind extends Omit<StateBound, 'before'> {
  /** What it is kept under. Files of earlier builds have it: never given to another kind. */
  readonly name: string;
  /** How long after its time a value is kept. */
  readonly keptMillis: Millis;
}

/** What is kept of one kind. */
export interface Kept<T> {
  get(id: string): T | undefined;
  set(id: string, value: T): void;
  delete(id: string): void;
  /** Oldest first. */
  list(idPrefix?: string): readonly { readonly id: string; readonly value: T }[];
}

/** All that is kept. A kind has its bound and is opened with it: nothing that the platform remembers grows without end. */
export interface KeptState {
  keep<T>(kind: StateKind): Kept<T>;
  /** Forgets everything of every kind that was opened. */
  forget(): void;
}

/** One value larger than this is not kept: it would push out too many others. WeChat takes no message near that size. */
const MAX_VALUE_BYTES = MEGABYTE / 4;

/** How much may be added of a kind before it is bounded again, so that not every message pays for it. */
const SLACK_VALUES = 100;
const SLACK_BYTES = MEGABYTE;

/** Opens the platform's state, each kind kept within its bound as it is opened and as it grows. */
export function openKeptState(state: PlatformState, now: () => Millis): KeptState {
  const opened = new Map<string, Kept<unknown>>();

  const open = (kind: StateKind): Kept<unknown> => {
    const { name, keptMillis, ...rule } = kind;
    let added = { count: 0, bytes: 0 };
    const bound = () => {
      state.trim(name, { ...rule, before: now() - keptMillis });
      added = { count: 0, bytes: 0 };
    };
    bound();
    return {
      get: (id) => state.get(name, id),
      delete: (id) => state.delete(name, id),
      list: (idPrefix) => state.list(name, idPrefix === undefined ? {} : { idPrefix }),
      set: (id, value) => {
        const bytes = Buffer.byteLength(JSON.stringify(value));
        if (bytes > MAX_VALUE_BYTES) return;
        state.set(name, id, value);
        added = { count: added.count + 1, bytes: added.bytes + bytes };
        if (added.count >= SLACK_VALUES || added.bytes >= SLACK_BYTES) bound();
      },
    };
  };

  return {
    keep: <T>(kind: StateKind): Kept<T> => {
      const kept = opened.get(kind.name) ?? open(kind);
      opened.set(kind.name, kept);
      return kept as Kept<T>;
    },
    forget: () => {
      for (const kept of opened.values()) for (const { id } of kept.list()) kept.delete(id);
    },
  };
}
