import { charCount, OUR_LIMITS, utf8Bytes, WECHAT_LIMITS } from '../../../domain/kernel';
import type { Reach } from './reach';

/** Sentences kept back, to go out as one message: WeChat counts messages, not words. */
interface Staged {
  readonly text: string;
  /** Oldest first; absent before the first. */
  readonly staged?: readonly string[];
}

/** With so few messages left, several short ones are worth one. */
const FEW_LEFT = 2;

export const isShort = (way: Reach): boolean => way.by === 'conversation' && way.left <= FEW_LEFT;

/** Everything that is to be said, as one message. */
export const mergedText = ({ staged = [], text }: Staged): string =>
  [...staged, text.trim()].filter((words) => words !== '').join('\n');

/** What may still be typed beside the sentences kept back. */
export const charsLeft = ({ staged = [] }: Staged): number =>
  OUR_LIMITS.ticketTextChars - staged.reduce((sum, words) => sum + charCount(words) + 1, 0);

/** Keeps back what was typed. */
export const keptBack = <D extends Staged>(draft: D): D => ({
  ...draft,
  staged: [...(draft.staged ?? []), draft.text.trim()],
  text: '',
});

/** Takes one back into the field, before what is being typed there. */
export const takenUp = <D extends Staged>(draft: D, place: number): D => {
  const words = draft.staged?.[place] ?? '';
  return { ...dropped(draft, place), text: [words, draft.text].filter((part) => part !== '').join('\n') };
};

export const dropped = <D extends Staged>(draft: D, place: number): D => ({
  ...draft,
  staged: (draft.staged ?? []).filter((_, other) => other !== place),
});

/** Whether WeChat takes it in one piece; its shopper opens the rest otherwise. */
export const fitsOneMessage = (draft: Staged): boolean =>
  utf8Bytes(mergedText(draft)) <= WECHAT_LIMITS.serviceTextBytes;
