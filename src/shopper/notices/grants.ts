import { call, type InputOf, newKey, toClientError } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';
import type { SubscribeAnswers } from '../../phone/subscribe/answers';

type Grant = InputOf<'shopper', 'notice.grant'>;

const NAME = 'grants';

/**
 * Tells the desk what the person tapped in WeChat's dialog. Kept on the phone until the desk has it, as a consent given
 * cannot be asked for again; the key makes telling it twice harmless. Never throws.
 */
export async function reportGrant(answers: SubscribeAnswers): Promise<void> {
  if (Object.keys(answers).length > 0) keep('draft', NAME, [...pending(), { key: newKey(), choices: answers }]);
  await reportPendingGrants();
}

/** Tells what could not be told before. */
export async function reportPendingGrants(): Promise<void> {
  for (const grant of pending()) {
    try {
      await call('shopper', 'notice.grant', grant);
    } catch (thrown) {
      // Next time the help or a message is opened. One that is refused for good must not hold up those after it.
      if (toClientError(thrown).isRetryable) return;
    }
    const rest = pending().filter(({ key }) => key !== grant.key);
    if (rest.length > 0) keep('draft', NAME, rest);
    else forget('draft', NAME);
  }
}

const pending = (): readonly Grant[] => findKept<Grant[]>('draft', NAME) ?? [];
