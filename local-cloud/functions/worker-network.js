// @ts-check

// The way out of a function. The platform's AI models answer under a name of the environment's own; here the stand-in of the
// gateway does, and every other name is reached as from anywhere. Without TLS: a certificate says nothing about a function.

const MODELS = /\.api(?:\.intl)?\.tcloudbasegateway\.com$/;

/**
 * Leads an agent's connections to the platform's models to the gateway.
 *
 * @param {object} agent
 * @param {() => import('node:stream').Duplex | undefined} toGateway connects, or knows of no gateway
 */
function leadModels(agent, toGateway) {
  const connecting = /** @type {{ createConnection: Function }} */ (agent);
  const connect = connecting.createConnection;
  connecting.createConnection =
    /** @this {unknown} @param {{ host?: string }} options @param {unknown} done */ function (options, done) {
      return (MODELS.test(options.host ?? '') ? toGateway() : undefined) ?? connect.call(this, options, done);
    };
}

/**
 * Where the gateway listens, as the environment of whoever runs says at the moment of the call.
 *
 * @param {Record<string, string | undefined>} environment
 */
function gatewayPort(environment) {
  const { URL: url = '' } = JSON.parse(environment.TCB_CONTEXT_CNFG ?? '{}');
  return url === '' ? undefined : Number(new URL(url).port);
}

module.exports = { leadModels, gatewayPort };
