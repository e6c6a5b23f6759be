import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../demo/start/run.mjs';

/** What is shown of something that failed. A compiler with a thousand complaints says the same in the first few. */
const MOST_LINES = 60;
const MOST_CHARS = 6_000;
const LINES_PER_TEST = 14;
/** Longer than any step should take on two slow cores; what hangs is ended and counted as failed. */
const LONGEST_MILLIS = 10 * 60_000;

const TITLES = {
  types: 'types (tsc)',
  lint: 'lint and format (biome)',
  unit: 'unit tests',
  cloud: 'local cloud, functions and demo tests',
  'weapp-build': 'mini program build',
  weapp: 'mini program tests',
  'h5-build': 'browser, functions and stage builds',
  journeys: 'journeys in a browser',
};

/** A command that either holds or does not: counts as one. */
export function check(name, command, args) {
  return {
    name,
    title: TITLES[name],
    run: async (root) => {
      const { code, output } = await run(command, args, { cwd: root, isQuiet: true, timeoutMillis: LONGEST_MILLIS });
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, words: shorten(output) };
    },
  };
}

/** A project of jest.config.js: counts as its tests, and a file that could not even be loaded as one that failed. */
export function jest(name, more = []) {
  return {
    name,
    title: TITLES[name],
    run: async (root) => {
      const report = path.join(root, `.cache/test/${name}.json`);
      await mkdir(path.dirname(report), { recursive: true });
      await rm(report, { force: true });
      const args = ['--selectProjects', name, '--json', `--outputFile=${report}`, '--passWithNoTests', ...more];
      const options = { cwd: root, isQuiet: true, timeoutMillis: LONGEST_MILLIS };
      const { output } = await run(path.join(root, 'node_modules/.bin/jest'), args, options);
      if (!existsSync(report)) return { passed: 0, failed: 1, words: shorten(output) };
      return summarise(JSON.parse(await readFile(report, 'utf8')), root);
    },
  };
}

function summarise(report, root) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`✕ ${file}\n${firstLines(message)}`] : [];
    return tests.map((test) => `✕ ${file} › ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`);
  });
  return {
    passed: report.numPassedTests,
    failed,
    words: failures.length > 0 ? shorten(failures.join('\n')) : undefined,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are such
const COLOURS = /\u001b\[\d+(;\d+)*m/g;
/** The way through the test runner says nothing about what failed. */
const isFrameOfOthers = (line) => /^\s+at .*(node_modules|node:internal|<anonymous>\)$)/.test(line);
const firstLines = (text) => {
  const lines = text.replace(COLOURS, '').split('\n');
  return lines
    .filter((line) => !isFrameOfOthers(line))
    .slice(0, LINES_PER_TEST)
    .join('\n');
};

function shorten(output) {
  const lines = output.replace(COLOURS, '').trim().split('\n');
  const kept = lines.slice(0, MOST_LINES).join('\n').slice(0, MOST_CHARS);
  return lines.length > MOST_LINES ? `${kept}\n… ${lines.length - MOST_LINES} more lines` : kept;
}
