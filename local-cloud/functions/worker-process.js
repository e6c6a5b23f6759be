// @ts-check

// A process around one runner's thread. The thread runs the function; this side stays free to notice that whoever started
// it is gone, or that the whole has taken too much memory, buffers included, which no thread's limit counts.

const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const [entry, memoryMb] = process.argv.slice(2);
const LOOK_EVERY_MILLIS = 50;
/** Node itself and what is not collected yet take their part. */
const MAX_BYTES = 2 * Number(memoryMb) * 1024 * 1024;

/** @param {object} message */
const tell = (message) => process.send?.(message);

const worker = new Worker(join(__dirname, 'worker.js'), {
  workerData: { entry },
  env: { ...process.env },
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: Number(memoryMb) },
});
worker.on('message', tell);
worker.on('error', (error) => tell({ ended: error.message }));
worker.on('exit', (code) => {
  tell({ ended: `the function's process exited with code ${code}` });
  process.exitCode = 1;
  process.disconnect?.();
});

process.on('message', (order) => worker.postMessage(order));
process.on('disconnect', () => process.exit());

setInterval(() => {
  if (process.memoryUsage.rss() <= MAX_BYTES) return;
  tell({ ended: `the function took more memory than its ${memoryMb} MB` });
  process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MILLIS).unref();
