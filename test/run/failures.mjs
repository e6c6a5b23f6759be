import path from 'node:path';

/**
 * What failed.
 *
 * @typedef {{ title: string, why?: string }} Failure `why` is missing where it failed only since something before did
 */

const LINES_OF_TEST = 14;
/** What a CI keeps of a long output is its end, often no more than 2,000 characters: the summary is shorter. */
const SUMMARY_TITLES = 6;
const TITLE_CHARS = 110;
const SUMMARY_CHARS = 1_000;
/** How the steps of a story begin to fail once one has (test/journeys/step.ts). */
const FOLLOWS = 'a step before this one failed';

/**
 * What jest wrote: how many tests passed, and the failures in the order of the files.
 *
 * @param {Pick<import('@jest/test-result').FormattedTestResults, 'numPassedTests' | 'testResults'>} report
 * @param {string} root
 * @returns {{ passed: number, failures: Failure[] }}
 */
export function readReport(report, root) {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [{ title: file, why: firstLines(message) }] : [];
    /** @type {Set<string | undefined>} */
    const told = new Set([undefined]);
    return tests.map((test) => {
      const why = firstLines((test.failureMessages ?? []).join('\n'));
      const isNews = !why.includes(FOLLOWS) && !told.has(why);
      told.add(why);
      return { title: `${file} › ${test.fullName}`, ...(isNews ? { why } : {}) };
    });
  });
  return { passed: report.numPassedTests, failures };
}

/**
 * A failure as it is shown at once.
 *
 * @param {Failure} failure
 */
export const shownAs = ({ title, why }) => (why ? `✕ ${title}\n${why}` : `✕ ${title}: since what is above failed`);

/**
 * The last words of a run: what failed, and of the first failure why. Short enough to be seen whole where only the end
 * of an output is kept.
 *
 * @param {readonly Failure[]} failures in the order in which they were found
 */
export function summarise(failures) {
  const causes = failures.filter(({ why }) => why);
  const [first] = causes;
  if (!first) return '';
  const shown = causes.slice(0, SUMMARY_TITLES).map(({ title }) => `✕ ${cut(title, TITLE_CHARS)}`);
  const more = causes.length - shown.length;
  const followers = failures.length - causes.length;
  return [
    '── what failed',
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(followers > 0 ? [`  and ${followers} only since one of these did`] : []),
    '',
    `── the first: ${cut(first.title, TITLE_CHARS)}`,
    cut(first.why ?? '', SUMMARY_CHARS),
  ].join('\n');
}

/**
 * An output from where it begins to complain: builds say much before that.
 *
 * @param {string} output
 */
export function tellingPart(output) {
  const lines = output.trim().split('\n');
  const from = lines.findIndex((line) => /\berror\b|✖|✕|failed|ended by/i.test(line));
  return lines.slice(Math.max(0, from - 1)).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are such
const COLOURS = /\u001b\[\d+(;\d+)*m/g;
/**
 * The way through the test runner says nothing about what failed.
 *
 * @param {string} line
 */
const isFrameOfOthers = (line) => /^\s+at .*(node_modules|node:internal|<anonymous>\)$)/.test(line);

/**
 * @param {string} text
 * @param {number} [most]
 */
export function firstLines(text, most = LINES_OF_TEST) {
  const lines = text
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => !isFrameOfOthers(line));
  const kept = lines.slice(0, most).map((line) => cut(line, 400));
  return (lines.length > most ? [...kept, `… ${lines.length - most} more lines`] : kept).join('\n').trimEnd();
}

/**
 * @param {string} text
 * @param {number} chars
 */
const cut = (text, chars) => (text.length > chars ? `${text.slice(0, chars - 1)}…` : text);
