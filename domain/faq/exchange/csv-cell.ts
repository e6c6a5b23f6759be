/**
 * What a spreadsheet would run as a formula once it is opened there, also behind blanks. It reads full-width marks as it does
 * the plain ones, and so do we here. Shoppers' words are among the wordings.
 */
const FORMULA = /^[\t\r\n]|^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\u2212]/;
/** What it would take for a number and round, or write without its zeros: `0012`, a long number, `1E5`. */
const CHANGED_NUMBER = /^\s*(?:0\d+|\d{12,}|\d+(?:\.\d+)?[eE]\d+|\d*\.\d*0|\d+\.|\.\d+|\(\d[\d.,]*\))\s*$/;
/** What it would take for a date, a time, a fraction or a truth: `2-5`, `3/4`, `5月4日`, `8:00`, `true`. */
const CHANGED_WORD =
  /^\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}[- ]?[a-z]{3}(?:[- ]?\d{1,4})?|[a-z]{3}[- ]?\d{1,4}|[-\d/. ]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m?)?|true|false|\d+ \d+\/\d+|[￥¥$€£]\s*[\d,.]+|\d[\d,]*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?%)\s*$/i;
/** A day or a moment as we write it ourselves: in a column of such it may come back as another way of writing the same. */
const OUR_MOMENT = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;

function isChanged(text: string): boolean {
  const plain = text.normalize('NFKC');
  return FORMULA.test(plain) || CHANGED_NUMBER.test(plain) || CHANGED_WORD.test(plain);
}
/** Quotes that a text begins with by itself are no guard of ours, unless such a text follows them. */
const isGuarded = (text: string) => isChanged(text.replace(/^'*/, ''));

/**
 * A cell of a CSV file: a quote before what a spreadsheet would run or change.
 *
 * @param isMoment whether its column holds moments, which are read however they are written
 */
export function csvCell(text: string, isMoment = false): string {
  return isGuarded(text) && !(isMoment && OUR_MOMENT.test(text)) ? `'${text}` : text;
}
/** The cell as it was meant. */
export const fromCsvCell = (text: string): string => (text.startsWith("'") && isGuarded(text) ? text.slice(1) : text);
