import { randomUUID } from 'node:crypto';
import { KEPT_MESSAGES, type KeptState } from './kept-state';
import { asWechatAnswer } from './refusals';
import type { CloudEvent, Millis, PlatformRefusal, SentRecord } from './types';

/** What was sent to people, taken or refused. Survives a restart. */
export interface SentLog {
  /** Tries to send, notes how it went, and answers as WeChat would. */
  attempt<T extends object>(api: string, params: Readonly<Record<string, unknown>>, send: () => T): T | PlatformRefusal;
  /** Oldest first; everything, or what was meant for one person. */
  list(to?: string): readonly SentRecord[];
}

export const SENT = { name: 'sent', ...KEPT_MESSAGES };

export function openSentLog(options: {
  readonly keep: KeptState['keep'];
  readonly now: () => Millis;
  readonly emit: (event: CloudEvent) => void;
}): SentLog {
  const kept = options.keep<SentRecord>(SENT);
  return {
    attempt: (api, params, send) => {
      const answer = asWechatAnswer(send);
      const refusal = 'errcode' in answer && answer.errcode !== 0 ? (answer as PlatformRefusal) : undefined;
      const record: SentRecord = {
        id: randomUUID(),
        at: options.now(),
        to: String(params.touser ?? ''),
        api,
        payload: params,
        accepted: !refusal,
        ...(refusal ? { refusal } : {}),
      };
      kept.set(record.id, record);
      const { id: _id, payload: _payload, ...event } = record;
      options.emit({ type: 'sent', ...event });
      return answer;
    },
    list: (to) =>
      kept
        .list()
        .map(({ value }) => value)
        .filter((record) => to === undefined || record.to === to),
  };
}
