// @ts-check

// The way out of a function's thread. The platform's AI models answer under a name of the environment's own; here the stand-in of the
// gateway does, and every other name is reached as from anywhere. Without TLS: a certificate says nothing about a function.

const https = require('node:https');
const net = require('node:net');

const MODELS = /\.api(?:\.intl)?\.tcloudbasegateway\.com$/;

/** Where the gateway listens, as the environment of whoever has the thread says at the moment of the call. */
function gatewayPort() {
  const { URL: url = '' } = JSON.parse(process.env.TCB_CONTEXT_CNFG ?? '{}');
  return url === '' ? undefined : Number(new URL(url).port);
}

/** Leads connections to the platform's models to the gateway. */
function installCloudNetwork() {
  const agent = /** @type {{ createConnection: Function }} */ (/** @type {unknown} */ (https.globalAgent));
  const connect = agent.createConnection;
  agent.createConnection = /** @this {unknown} @param {{ host?: string }} options @param {unknown} done */ function (
    options,
    done,
  ) {
    const port = MODELS.test(options.host ?? '') ? gatewayPort() : undefined;
    return port === undefined ? connect.call(this, options, done) : net.connect({ port, host: '127.0.0.1' });
  };
}

module.exports = { installCloudNetwork };
