import { call, createOutbox } from '../../cloud';
import type { SubscribeAnswers } from '../../phone/subscribe/answers';

/** Kept until the desk has them, as a consent given cannot be asked for again. */
const grants = createOutbox<SubscribeAnswers>('grants', 1, (key, [choices = {}]) =>
  call('shopper', 'notice.grant', { key, choices }),
);

/** Tells the desk what the person tapped in WeChat's dialog. Never throws. */
export async function reportGrant(answers: SubscribeAnswers): Promise<void> {
  if (Object.keys(answers).length > 0) grants.change((waiting) => [...waiting, answers]);
  await reportPendingGrants();
}

/** Tells what could not be told before: whenever a message is opened, or written. */
export const reportPendingGrants = (): Promise<void> => grants.tell();
