import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a person themselves put into the conversation, and what WeChat added. WeChat keeps it; so do we, in a file. */
export type ChatLine = { readonly id: string; readonly at: number; readonly openid: string } & (
  | { readonly kind: 'mine'; readonly text: string }
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

/** Opens the log in the data folder. A last line cut short by a lost power is left out. */
export function openChatLog(dataDir: string): ChatLog {
  const file = join(dataDir, 'wechat-conversations.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(readLine) : [];
  const listeners = new Set<(line: ChatLine) => void>();
  return {
    add: (line) => {
      lines.push(line);
      appendFileSync(file, `${JSON.stringify(line)}\n`);
      for (const listener of listeners) listener(line);
    },
    of: (openid) => lines.filter((line) => line.openid === openid),
    onLine: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      lines.length = 0;
      rmSync(file, { force: true });
    },
  };
}

function readLine(text: string): ChatLine[] {
  try {
    return text ? [JSON.parse(text) as ChatLine] : [];
  } catch {
    return [];
  }
}
