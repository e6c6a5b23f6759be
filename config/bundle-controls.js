const path = require('node:path');
const { build } = require('esbuild');

/**
 * Webpack loader for the door to NutUI: its controls and all they need, as one module. As they come they are some thirty,
 * and Taro copies what subpackages share file by file and has every page name each file, which doubles their size.
 * NutUI's icons are left outside the house: ours stand in for them.
 *
 * @this {import('webpack').LoaderContext<object>}
 */
module.exports = function bundleControls() {
  const finish = this.async();
  const icons = path.join(path.dirname(this.resourcePath), 'icons.ts');
  this.addDependency(icons);
  build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2018',
    external: ['react', '@tarojs/*'],
    alias: { '@nutui/icons-react-taro': icons },
    logLevel: 'silent',
  }).then(
    ({ outputFiles }) => finish(null, withRoles(outputFiles[0]?.text ?? '')),
    (error) => finish(error),
  );
};

/**
 * In a browser a role is called `role`. Taro renames ours in JSX, which a finished package has none of.
 *
 * @param {string} code
 */
function withRoles(code) {
  return process.env.TARO_ENV === 'h5' ? code.replaceAll('ariaRole:', 'role:') : code;
}
