// @ts-check

// What runs inside a runner's thread. Plain JavaScript, so that Node starts it as it is under any test runner or loader.

const https = require('node:https');
const net = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
const { gatewayPort, leadModels } = require('./worker-network');
const { installCloudTime, setCloudTime } = require('./worker-time');

if (!parentPort) throw new Error('this file is the body of a worker thread');
const port = parentPort;
installCloudTime();
leadModels(https.globalAgent, () => {
  const port = gatewayPort(process.env);
  return port === undefined ? undefined : net.connect({ port, host: '127.0.0.1' });
});

/** Every variable that says who is calling. All go before each call, so that nobody inherits another's identity. */
function forgetCaller() {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('WX_') || name === 'TCB_SOURCE' || name === 'TRIGGER_SRC') delete process.env[name];
  }
}

/** @type {string} */
const entry = workerData.entry;

/** @type {{ main?: (event: unknown, context: unknown) => unknown } | undefined} */
let loaded;

function load() {
  loaded ??= require(entry);
  if (typeof loaded?.main !== 'function') throw new Error(`${entry} exports no main`);
  return loaded.main;
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
  obey(order).then(
    (reply) => port.postMessage(reply),
    (thrown) => port.postMessage({ type: 'threw', message: describe(thrown) }),
  );
});
