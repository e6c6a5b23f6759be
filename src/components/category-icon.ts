import { ownValue } from '../../domain/kernel';
import { circleQuestionMark } from './icon/glyphs/circle-question-mark';
import { creditCard } from './icon/glyphs/credit-card';
import { crown } from './icon/glyphs/crown';
import { packageIcon } from './icon/glyphs/package';
import { receiptText } from './icon/glyphs/receipt-text';
import { rotateCcw } from './icon/glyphs/rotate-ccw';
import { settings } from './icon/glyphs/settings';
import { shieldCheck } from './icon/glyphs/shield-check';
import { ticketPercent } from './icon/glyphs/ticket-percent';
import { truck } from './icon/glyphs/truck';
import { userRound } from './icon/glyphs/user-round';

const GLYPHS: Readonly<Record<string, string>> = {
  truck,
  'rotate-ccw': rotateCcw,
  'receipt-text': receiptText,
  'ticket-percent': ticketPercent,
  'user-round': userRound,
  crown,
  package: packageIcon,
  'credit-card': creditCard,
  'shield-check': shieldCheck,
  settings,
};

/** Icons an editor can give a category. */
export const CATEGORY_ICONS = Object.keys(GLYPHS);

/** The drawing of a category's icon; a question mark for a name that is not known. */
export function categoryGlyph(name: string): string {
  return ownValue(GLYPHS, name) ?? circleQuestionMark;
}
