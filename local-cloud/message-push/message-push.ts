import { setTimeout as pause } from 'node:timers/promises';
import type { HumanDeskInside } from '../customer-service/human-desk';
import { jsonOf } from '../nesting';
import { isOpenid } from '../refusals';
import type { CloudEvent, InvocationOutcome, Millis, PushResult } from '../types';
import { isUserMessage, type PushEvent, rowOf } from './events';
import { readAnswer } from './returned-answer';

/** How often WeChat tries in all. Documented for one's own server, and taken to hold for functions. */
const MAX_ATTEMPTS = 3;

export interface MessagePushOptions {
  /** How long WeChat waits for an answer, in ms of real time. */
  readonly answerMillis: number;
  /** The rows of the console's push settings, such as `text` and `event:user_enter_tempsession`; all unless given. */
  readonly rows?: readonly string[] | undefined;
  /** The function that listens. */
  readonly receiver: {
    isDeployed(): boolean;
    call(event: PushEvent, openid: string | undefined): Promise<InvocationOutcome>;
  };
  /** Told of every event of a person first, whoever gets it then. */
  readonly onPush: (event: PushEvent, openid: string) => void;
  readonly desk: HumanDeskInside;
  readonly now: () => Millis;
  readonly emit: (event: CloudEvent) => void;
}

export type Push = (event: PushEvent, options?: { readonly isDeliveredTwice?: boolean }) => Promise<PushResult>;

/**
 * WeChat's side of message push: tells the services, calls the function that listens, waits 5 s, tries again up to
 * three times in all, and reads the answer. What no function listens to goes to the human desk when a person wrote it,
 * and nowhere when it is an event.
 */
export function createMessagePush(options: MessagePushOptions): Push {
  const { desk, onPush } = options;

  const attempt = async (event: PushEvent, openid: string | undefined): Promise<InvocationOutcome | undefined> => {
    const stop = new AbortController();
    const tooLate = pause(options.answerMillis, undefined, { signal: stop.signal }).catch(() => undefined);
    const outcome = await Promise.race([options.receiver.call(event, openid), tooLate]);
    stop.abort();
    return outcome;
  };

  const deliver = async (event: PushEvent, openid: string | undefined): Promise<PushResult> => {
    for (let attempts = 1; ; attempts += 1) {
      const outcome = await attempt(event, openid);
      if (outcome?.ok) {
        const meaning = readAnswer(event, outcome.result);
        if (meaning.type === 'transfer' && openid !== undefined) desk.receive(openid, event);
        return { attempts, returned: outcome.result, ...(meaning.type === 'fault' ? { fault: meaning.why } : {}) };
      }
      if (attempts === MAX_ATTEMPTS) {
        const why = outcome?.error?.errMsg ?? `no answer within ${options.answerMillis} ms`;
        return { attempts, returned: undefined, fault: why };
      }
    }
  };

  return async (event, { isDeliveredTwice = false } = {}) => {
    if (jsonOf(event) === undefined)
      throw new RangeError('an event is JSON, of as many levels as its readers can follow');
    const openid = isOpenid(event.FromUserName) ? event.FromUserName : undefined;
    if (openid !== undefined) onPush(event, openid);
    const row = rowOf(event);
    const isListening = options.receiver.isDeployed() && (options.rows?.includes(row) ?? true);
    const goesToDesk = isUserMessage(event) && openid !== undefined && (!isListening || desk.isAttending(openid));
    if (goesToDesk) desk.receive(openid, event);
    if (goesToDesk || !isListening) return { attempts: 0, returned: undefined };
    const results = [await deliver(event, openid)];
    if (isDeliveredTwice) results.push(await deliver(event, openid));
    const attempts = results.reduce((sum, result) => sum + result.attempts, 0);
    const last = results[results.length - 1] ?? { attempts, returned: undefined };
    options.emit({
      type: 'push',
      at: options.now(),
      event: row,
      attempts,
      ...(last.fault ? { fault: last.fault } : {}),
    });
    return { ...last, attempts };
  };
}
