import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../demo/start/run.mjs';
import { firstLines, readReport, tellingPart } from './failures.mjs';
import { FILES_AT_ONCE } from './files-at-once.cjs';

/** Far longer than any step takes on two slow cores; what hangs is ended and counted as failed. */
const LONGEST_MILLIS = 20 * 60_000;
/** What is shown of a command that failed. A compiler with a thousand complaints says the same in the first few. */
const LINES_OF_COMMAND = 60;

const TITLES = {
  types: 'types (tsc)',
  lint: 'lint and format (biome)',
  unit: 'unit tests',
  cloud: 'local cloud, functions and demo tests',
  weapp: 'mini program tests',
  'h5-build': 'browser, functions and stage builds',
  'weapp-build': 'mini program build',
  journeys: 'journeys in a browser',
};

/**
 * @typedef {import('./failures.mjs').Failure} Failure
 * @typedef {{ passed: number, failures: Failure[] }} Outcome
 * @typedef {{ name: string, title: string, needs?: string, run: (root: string) => Promise<Outcome> }} Step
 *   `needs` names the step without which this one cannot hold
 */

/**
 * A command that either holds or does not: counts as one.
 *
 * @param {keyof typeof TITLES} name
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Step}
 */
export function check(name, command, args) {
  return {
    name,
    title: TITLES[name],
    run: async (root) => {
      const { code, output } = await run(command, args, { cwd: root, isQuiet: true, timeoutMillis: LONGEST_MILLIS });
      return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [failureOf(TITLES[name], output)] };
    },
  };
}

/**
 * A project of jest.config.js: counts as its tests, and a file that could not even be loaded as one that failed.
 *
 * @param {keyof typeof TITLES} name
 * @param {{ needs?: keyof typeof TITLES, moreFiles?: number }} [how] `moreFiles`: how many more at once than usual
 * @returns {Step}
 */
export function jest(name, { needs, moreFiles = 0 } = {}) {
  return {
    name,
    title: TITLES[name],
    ...(needs && { needs }),
    run: async (root) => {
      const report = path.join(root, `.cache/test/${name}.json`);
      await mkdir(path.dirname(report), { recursive: true });
      await rm(report, { force: true });
      const args = ['--selectProjects', name, '--json', `--outputFile=${report}`, '--passWithNoTests'];
      if (moreFiles > 0) args.push(`--maxWorkers=${FILES_AT_ONCE + moreFiles}`);
      const options = { cwd: root, isQuiet: true, timeoutMillis: LONGEST_MILLIS };
      const { output } = await run(path.join(root, 'node_modules/.bin/jest'), args, options);
      if (!existsSync(report)) return { passed: 0, failures: [failureOf(TITLES[name], output)] };
      return readReport(JSON.parse(await readFile(report, 'utf8')), root);
    },
  };
}

/**
 * @param {string} title
 * @param {string} output
 */
const failureOf = (title, output) => ({ title, why: firstLines(tellingPart(output), LINES_OF_COMMAND) });
