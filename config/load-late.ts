import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Modules that the SDK requires as it starts and reads much later, if ever. `late`: loaded when something of it is read
 * first. `left out`: what belongs to products of the platform that no function of ours uses (MySQL, data models), or that this
 * one does not (AI models); reading anything of it throws. Not a line of the SDK is changed: what its `require` answers is an object with
 * the same names, of which each loads when it is read.
 */
interface LateModule {
  /** The end of the requiring file's path. */
  readonly in: string;
  readonly required: string;
  readonly how: 'late' | 'left out';
}

const NODE_SDK = '@cloudbase/node-sdk/dist';

/** The AI models of the platform: read by the functions that ask one, when they do. */
const models = (how: LateModule['how']): LateModule => ({ in: `${NODE_SDK}/cloudbase.js`, required: './ai', how });

const LATE: readonly LateModule[] = [
  // Read as an instance is made, inside a `try` of the SDK's own that takes any failure for "no data models here".
  { in: `${NODE_SDK}/cloudbase.js`, required: '@cloudbase/wx-cloud-client-sdk', how: 'left out' },
  // Asks the platform's machines whether this is one of them; in a function the environment says so.
  { in: `${NODE_SDK}/cloudbase.js`, required: 'axios', how: 'late' },
  { in: `${NODE_SDK}/utils/metadata.js`, required: 'axios', how: 'late' },
  // Tickets for signing in outside WeChat.
  { in: `${NODE_SDK}/auth/index.js`, required: 'jsonwebtoken', how: 'late' },
  // What the storage says when an upload failed.
  { in: `${NODE_SDK}/storage/index.js`, required: 'xml2js', how: 'late' },
  // Uploads, and proxies that a developer's machine names.
  { in: `${NODE_SDK}/utils/request-core.js`, required: 'form-data', how: 'late' },
  { in: `${NODE_SDK}/utils/request-core.js`, required: 'http-proxy-agent', how: 'late' },
  { in: `${NODE_SDK}/utils/request-core.js`, required: 'https-proxy-agent', how: 'late' },
  // The names of file kinds, for a file that WeChat's API answers with.
  { in: 'wx-server-sdk/index.js', required: 'mime-db', how: 'late' },
];

/** What any of these requires. All else the compiler resolves without asking us, which is most of its time. */
function requiredBy(modules: readonly LateModule[]): RegExp {
  const names = new Set(modules.map(({ required }) => required.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')));
  return new RegExp(`^(?:${[...names].join('|')})$`);
}

/** More names than this are looked up one by one: a table of getters would cost what it saves. */
const FEW_NAMES = 50;

/**
 * Loads late what `LATE` lists, and fails the build when a line of it no longer meets anything.
 *
 * @param asksModels whether the function asks the platform's AI models
 */
export function loadLate({ asksModels = false }: { readonly asksModels?: boolean } = {}): Plugin {
  const late = [...LATE, models(asksModels ? 'late' : 'left out')];
  return {
    name: 'load-late',
    setup(build) {
      const met = new Set<LateModule>();
      build.onStart(() => met.clear());
      build.onResolve({ filter: requiredBy(late) }, ({ path: required, importer, namespace }) => {
        if (namespace !== 'file') return undefined;
        const from = importer.split(path.sep).join('/');
        const one = late.find((each) => each.required === required && from.endsWith(`/node_modules/${each.in}`));
        if (!one) return undefined;
        met.add(one);
        return { path: `${required} in ${one.in}`, namespace: 'late', pluginData: { late: one, importer } };
      });
      build.onLoad({ filter: /.*/, namespace: 'late' }, ({ pluginData }) => {
        const { late, importer } = pluginData as { late: LateModule; importer: string };
        return { contents: standIn(late, importer), loader: 'js', resolveDir: path.dirname(importer) };
      });
      build.onEnd(({ errors }) => {
        const gone = late.filter((each) => !met.has(each));
        // A bundle without the SDK meets nothing at all.
        if (errors.length > 0 || met.size === 0 || gone.length === 0) return undefined;
        return { errors: gone.map((each) => ({ text: `${each.in} no longer requires ${each.required}` })) };
      });
    },
  };
}

/** The module that answers in place of the one required. */
function standIn({ in: file, required, how }: LateModule, importer: string): string {
  const real: unknown = createRequire(importer)(required);
  const name = JSON.stringify(required);
  const load =
    how === 'late'
      ? `let real;\nconst load = () => (real ??= require(${name}));`
      : `const load = () => { throw new Error(${JSON.stringify(`${required} is left out of the bundle: config/load-late.ts`)}); };`;
  const names = Object.keys(real as object).filter((each) => each !== '__esModule');
  if (names.length > FEW_NAMES) {
    return `${load}\nmodule.exports = new Proxy({}, { get: (_none, name) => load()[name] });`;
  }
  const getters = names.map((each) => `get ${JSON.stringify(each)}() { return load()[${JSON.stringify(each)}]; }`);
  if ((real as { __esModule?: boolean }).__esModule) {
    return `${load}\nmodule.exports = { ${['__esModule: true', ...getters].join(', ')} };`;
  }
  if (!takesDefault(importer, required)) return `${load}\nmodule.exports = { ${getters.join(', ')} };`;
  // The file reads nothing but `.default` of what it wraps by itself: the whole module.
  if (typeof real !== 'function' && names.length === 0) throw new Error(`${required} in ${file} exports nothing`);
  return `${load}\nmodule.exports = { __esModule: true, get default() { return load(); } };`;
}

/** Whether TypeScript's `import x from` stands there, which makes a module without `__esModule` the default of one. */
function takesDefault(importer: string, required: string): boolean {
  return readFileSync(importer, 'utf8').includes(`__importDefault(require("${required}"))`);
}
