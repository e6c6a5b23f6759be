/**
 * npm run bench:masking
 *
 * How much of what identifies a person is hidden from the desk, and how much of what does not is left: on the samples of
 * bench/masking/samples.ts. A text counts as hidden when no seven of its digits are left in a row, whatever stands between.
 */
import { maskText, maskTexts } from '../domain/compliance';
import { isHidden } from './masking/is-hidden';
import { HARMLESS, OWN_NUMBERS, PERSONAL, SPLIT } from './masking/samples';

const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;
const hidden = PERSONAL.filter((text) => isHidden(maskText(text)));
const split = SPLIT.filter((texts) => isHidden(maskTexts(texts).join('\n')));
const left = HARMLESS.filter((text) => maskText(text, OWN_NUMBERS) === text);

console.log('| texts | how many | right | |');
console.log('|---|---|---|---|');
console.log(
  `| with a number of a person: hidden | ${PERSONAL.length} | ${hidden.length} | ${share(hidden.length, PERSONAL.length)} |`,
);
console.log(
  `| the same over several messages: hidden | ${SPLIT.length} | ${split.length} | ${share(split.length, SPLIT.length)} |`,
);
console.log(
  `| harmless: left as they are | ${HARMLESS.length} | ${left.length} | ${share(left.length, HARMLESS.length)} |`,
);

const wrong = [
  ...PERSONAL.filter((text) => !hidden.includes(text)).map((text) => `shown: ${text} → ${maskText(text)}`),
  ...SPLIT.filter((texts) => !split.includes(texts)).map((texts) => `shown: ${maskTexts(texts).join(' | ')}`),
  ...HARMLESS.filter((text) => !left.includes(text)).map((text) => `changed: ${text} → ${maskText(text, OWN_NUMBERS)}`),
];
for (const line of wrong) console.log(line);
