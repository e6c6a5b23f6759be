import { HOUR, type Millis } from '../../../domain/kernel';
import { call, cloudNow, createOutbox, keptDeskSession } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';
import { askToNotify } from '../../phone/subscribe';
import type { SubscribeAnswers } from '../../phone/subscribe/answers';

/** Fewer than this are asked for along with what is tapped anyway. */
const ENOUGH = 3;
/** Whoever said no is not asked again by the way for a working day; WeChat's dialog would come at every tap. */
const LEFT_ALONE: Millis = 8 * HOUR;
const DECLINED = 'desk.noticeDeclined';

interface Notice {
  readonly templateId: string;
  readonly remaining: number;
}

/** What the last grant was answered with, until the session says something newer. */
let granted: Notice | undefined;
export const sessionSaid = (): void => {
  granted = undefined;
};
const lastKnown = (): Notice | undefined => granted ?? keptDeskSession()?.notice;

/** Kept until the desk has them, as a consent given cannot be asked for again. */
const grants = createOutbox<SubscribeAnswers>('desk.grants', 1, async (key, [choices = {}]) => {
  const { notices } = await call('agent', 'notice.grant', { key, choices });
  granted = notices.find(({ templateId }) => templateId in choices) ?? granted;
});

/** Tells what could not be told before. */
export const reportPendingGrants = (): Promise<void> => grants.tell();

/**
 * Asks for one more notice of work. First thing in a tap: WeChat shows its dialog only while it still sees the tap, and none
 * after 总是保持. Answers once the dialog is gone, whether one was granted; the report to the desk goes on by itself.
 *
 * @param isWished they tapped for this, and not only by the way
 * @param onTold after the desk knows of it
 */
export async function askForNotice({ isWished = false, onTold = () => {} } = {}): Promise<boolean> {
  const notice = lastKnown();
  if (!notice || (!isWished && (notice.remaining >= ENOUGH || isLeftAlone()))) return false;
  const answers = await askToNotify([notice.templateId]);
  if (answers[notice.templateId] !== 'accept') {
    keep('seen', DECLINED, cloudNow());
    return false;
  }
  forget('seen', DECLINED);
  // Those that are tapped meanwhile count it, too.
  granted = { ...notice, remaining: notice.remaining + 1 };
  grants.change((waiting) => [...waiting, answers]);
  void grants.tell().then(onTold);
  return true;
}

const isLeftAlone = (): boolean => cloudNow() - (findKept<Millis>('seen', DECLINED) ?? -Infinity) < LEFT_ALONE;
