// @ts-check

// What runs inside a runner's thread. Plain JavaScript, so that Node starts it as it is under any test runner or loader.

const { parentPort, workerData } = require('node:worker_threads');
const { installCloudNetwork } = require('./worker-network');
const { installCloudTime, setCloudTime } = require('./worker-time');

if (!parentPort) throw new Error('this file is the body of a worker thread');
const port = parentPort;
installCloudTime();
installCloudNetwork();

/** Every variable that says who is calling. All go before each call, so that nobody inherits another's identity. */
function forgetCaller() {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('WX_') || name === 'TCB_SOURCE' || name === 'TRIGGER_SRC') delete process.env[name];
  }
}

/** @type {string} */
let entry = workerData.entry;

/** @type {{ main?: (event: unknown, context: unknown) => unknown } | undefined} */
let loaded;

function load() {
  loaded ??= require(entry);
  if (typeof loaded?.main !== 'function') throw new Error(`${entry} exports no main`);
  return loaded.main;
}

/**
 * Another function has the thread now: of the one before it, neither code nor variables are left. What it required is.
 *
 * @param {{ entry: string, environment: Record<string, string> }} next
 */
function moveTo(next) {
  delete (/** @type {{ cache: Record<string, unknown> }} */ (/** @type {unknown} */ (require)).cache[entry]);
  ({ entry } = next);
  loaded = undefined;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, next.environment);
}

/** @param {unknown} thrown */
function describe(thrown) {
  if (thrown instanceof Error) return thrown.stack ?? `${thrown.name}: ${thrown.message}`;
  return typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? String(thrown));
}

/**
 * @typedef {{ fixedAt: number } | { offset: number }} CloudTime
 * @typedef {{ type: 'load', time: CloudTime }} LoadOrder
 * @typedef {{ type: 'run', time: CloudTime, event: string, context: object, environment: Record<string, string> }} RunOrder
 * @param {LoadOrder | RunOrder} order
 */
async function obey(order) {
  setCloudTime(order.time);
  forgetCaller();
  if (order.type === 'load') {
    load();
    return { type: 'loaded' };
  }
  Object.assign(process.env, order.environment);
  const answer = await load()(JSON.parse(order.event), order.context);
  return { type: 'returned', answer: JSON.stringify(answer) };
}

port.on('message', (order) => {
  if (order.type === 'move') {
    moveTo(order);
    return;
  }
  obey(order).then(
    (reply) => port.postMessage(reply),
    (thrown) => port.postMessage({ type: 'threw', message: describe(thrown) }),
  );
});
