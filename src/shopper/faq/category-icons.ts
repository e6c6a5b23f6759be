import { circleQuestionMark } from '../../components/icon/glyphs/circle-question-mark';
import { creditCard } from '../../components/icon/glyphs/credit-card';
import { crown } from '../../components/icon/glyphs/crown';
import { packageIcon } from '../../components/icon/glyphs/package';
import { receiptText } from '../../components/icon/glyphs/receipt-text';
import { rotateCcw } from '../../components/icon/glyphs/rotate-ccw';
import { settings } from '../../components/icon/glyphs/settings';
import { shieldCheck } from '../../components/icon/glyphs/shield-check';
import { ticketPercent } from '../../components/icon/glyphs/ticket-percent';
import { truck } from '../../components/icon/glyphs/truck';
import { userRound } from '../../components/icon/glyphs/user-round';

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
  return GLYPHS[name] ?? circleQuestionMark;
}
