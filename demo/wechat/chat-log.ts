import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DAY } from '../../domain/kernel';

/** What a person themselves put into the conversation, and what WeChat added. WeChat keeps it; so do we, in a file. */
export type ChatLine = { readonly id: string; readonly at: number; readonly openid: string } & (
  | { readonly kind: 'mine'; readonly text: string }
  | { readonly kind: 'my-picture'; readonly mediaId: string }
  | { readonly kind: 'my-card'; readonly title: string; readonly path: string; readonly image?: string }
  | { readonly kind: 'system'; readonly what: 'handed-to-person' | 'out-of-order' }
);

export interface ChatLog {
  add(line: ChatLine): void;
  /** Oldest first. */
  of(openid: string): readonly ChatLine[];
  onLine(listener: (line: ChatLine) => void): () => void;
  clear(): void;
}

/** What a stage can show of one person, and what it is kept for. */
export const CHAT_BOUNDS = {
  linesOfOne: 500,
  lines: 5_000,
  bytes: 2 * 1024 * 1024,
  millis: 90 * DAY,
} as const;

/** A line with what it takes of the file. */
interface Kept {
  readonly line: ChatLine;
  readonly bytes: number;
}

/**
 * Opens the log in the data folder. A last line cut short by a lost power is left out. What is past a bound is forgotten,
 * oldest first, and the file is written anew at the start and once half of it is such.
 */
export function openChatLog(dataDir: string, now: () => number): ChatLog {
  const file = join(dataDir, 'wechat-conversations.jsonl');
  const listeners = new Set<(line: ChatLine) => void>();
  let kept = readEnd(file).split('\n').flatMap(readLine);
  let fileBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;

  const compact = () => {
    const text = kept.map(({ line }) => textOf(line)).join('');
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    fileBytes = Buffer.byteLength(text);
  };
  const bound = () => {
    kept = withinBounds(kept, now());
    return kept.reduce((sum, one) => sum + one.bytes, 0);
  };
  if (bound() < fileBytes) compact();
  let unbounded = 0;

  return {
    add: (line) => {
      const text = textOf(line);
      kept.push({ line, bytes: Buffer.byteLength(text) });
      appendFileSync(file, text, { mode: 0o600 });
      fileBytes += Buffer.byteLength(text);
      unbounded += 1;
      // Not at every line, or each would cost as much as all.
      if (unbounded >= SLACK) {
        unbounded = 0;
        if (fileBytes > 2 * bound()) compact();
      }
      for (const listener of listeners) listener(line);
    },
    of: (openid) => kept.flatMap(({ line }) => (line.openid === openid ? [line] : [])).slice(-CHAT_BOUNDS.linesOfOne),
    onLine: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      kept = [];
      fileBytes = 0;
      rmSync(file, { force: true });
    },
  };
}

const SLACK = 50;
const textOf = (line: ChatLine): string => `${JSON.stringify(line)}\n`;

/** What is kept of all lines: from the newest on, so many of each person, so many in all, and so many bytes. */
function withinBounds(lines: readonly Kept[], now: number): Kept[] {
  const ofPerson = new Map<string, number>();
  const within: Kept[] = [];
  let bytes = 0;
  for (const one of [...lines].reverse()) {
    const count = (ofPerson.get(one.line.openid) ?? 0) + 1;
    bytes += one.bytes;
    if (within.length >= CHAT_BOUNDS.lines || bytes > CHAT_BOUNDS.bytes) break;
    if (count > CHAT_BOUNDS.linesOfOne || now - one.line.at > CHAT_BOUNDS.millis) continue;
    ofPerson.set(one.line.openid, count);
    within.push(one);
  }
  return within.reverse();
}

/** The end of the file, as much as can matter: an earlier build let it grow without end. */
function readEnd(file: string): string {
  if (!existsSync(file)) return '';
  const { size } = statSync(file);
  const bytes = Buffer.alloc(Math.min(size, 2 * CHAT_BOUNDS.bytes));
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
  } finally {
    closeSync(descriptor);
  }
  return bytes.toString('utf8');
}

function readLine(text: string): Kept[] {
  try {
    return text ? [{ line: JSON.parse(text) as ChatLine, bytes: Buffer.byteLength(text) + 1 }] : [];
  } catch {
    return [];
  }
}
