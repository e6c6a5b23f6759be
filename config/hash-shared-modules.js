const { Compilation, sources } = require('webpack');

const NAME = 'HashSharedModules';

/**
 * Webpack plugin: modules that several subpackages share are handed on by Taro in objects whose `updateHash` adds
 * nothing to a hash, so the minifier's cache took every later version of one for the first and built that again.
 */
module.exports = class HashSharedModules {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage, additionalAssets: true }, (assets) => {
        for (const [file, source] of Object.entries(assets)) {
          if (file.includes('/sub-common/')) compilation.updateAsset(file, new sources.RawSource(source.source()));
        }
      });
    });
  }
};
