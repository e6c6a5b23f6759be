/**
 * `npm run fit:faq`: fits the coefficients of `domain/faq/matching/score.ts` on the sets written for this project, and says
 * how well such a fit does on entries, and on a whole base, that it has not seen. Then the threshold rule of `calibrate.ts`,
 * with the coefficients that stand in `score.ts`. Takes about a quarter of a minute of one core and changes no file.
 */
import { fileURLToPath } from 'node:url';
import { FEATURE_COUNT } from '../../domain/faq/matching/features';
import { COEFFICIENTS } from '../../domain/faq/matching/score';
import { casesOf, type FitCase, FOLDS } from './fit/cases';
import { judge, placeCase } from './fit/judge';
import { type Coefficients, fitRanking } from './fit/ranking-fit';
import { fitThresholdRule } from './fit/threshold-rule';
import { printTable } from './report';
import { readSeedSet } from './seed-set';
import { readSet } from './sets';

const SHOP = fileURLToPath(new URL('../faq-sets/shop-a', import.meta.url));

/** Before anything is learnt: to agree is worth the same in whatever way, and the very same words come to about 20. */
const PRIOR = Float64Array.of(...Array(9).fill(4), 0, ...Array(9).fill(3), 3, 1.5, 3, 2, 4, 0, 0, 0, 0);
const SETTINGS = { prior: PRIOR, pull: 5e-5, rounds: 8 };

const CROWD_SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

async function main(): Promise<void> {
  const seed = await readSeedSet(true);
  const sets = [readSet(SHOP, true), ...(seed ? [seed] : [])];
  const cases = sets.map(casesOf);
  const all = cases.flat();
  for (const [i, { name }] of sets.entries()) console.log(`${name}: ${cases[i]?.length} cases`);
  const perFold = Array.from({ length: FOLDS }, (_, fold) => learn(all.filter((one) => one.fold !== fold)));
  const rows = sets.flatMap(({ name }, i) => {
    const own = cases[i] ?? [];
    const others = learn(cases.filter((_, other) => other !== i).flat());
    return [
      row(`${name}, entries not seen`, own, ({ fold }) => perFold[fold] ?? PRIOR),
      row(`${name}, base not seen`, own, () => others),
      row(`${name}, nothing learnt`, own, () => PRIOR),
      row(`${name}, as score.ts stands`, own, () => COEFFICIENTS),
    ];
  });
  printTable(['set', 'top-1', 'top-3', 'c@5', 'c@5 withheld', 'own wordings top-1'], rows);
  const learnt = learn(all);
  console.log(`\nCoefficients: ${[...learnt].map((value) => value.toFixed(2)).join(', ')}`);
  console.log(
    '\nWhat runners-up take from the score, and c@5 (messages without an entry; entries withheld), mean of the sets:',
  );
  for (const share of CROWD_SHARES) {
    const judged = cases.map((own) => judge(own.map((one) => placeCase(one, learnt, share))));
    const cells = [meanOf(judged.map((one) => one.correctAt5)), meanOf(judged.map((one) => one.correctAt5Withheld))];
    console.log(`${share.toFixed(1)}: ${cells.map((cell) => (100 * cell).toFixed(1)).join('  ')}`);
  }
  const { base, perEntries, perStrictness } = fitThresholdRule(sets.map(({ entries }) => entries));
  console.log(
    `Threshold rule: ${base.toFixed(1)} + ${perEntries.toFixed(1)} ln(entries) + ${perStrictness.toFixed(1)} ln(0.075 / tail)`,
  );
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const learn = (cases: readonly FitCase[]) => fitRanking(cases, SETTINGS);

function row(name: string, cases: readonly FitCase[], coefficientsFor: (one: FitCase) => Coefficients): string[] {
  const { top1, top3, correctAt5, correctAt5Withheld, ownTop1 } = judge(
    cases.map((one) => placeCase(one, coefficientsFor(one))),
  );
  return [name, ...[top1, top3, correctAt5, correctAt5Withheld, ownTop1].map((share) => (100 * share).toFixed(1))];
}

if (PRIOR.length !== FEATURE_COUNT) throw new Error(`${PRIOR.length} coefficients for ${FEATURE_COUNT} features`);
void main();
