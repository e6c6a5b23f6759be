const NAME = 'SlimAppConfig';
/** Taro's loader of the app itself. */
const APP_LOADER = /[\\/]taro-loader([\\/]lib[\\/]app\.js)?$/;

/**
 * Webpack plugin: Taro writes all of app.json into app.js once more, for apps that look their own configuration up. Ours never does,
 * and the lists of its pages weigh more than a kilobyte of the main package.
 */
module.exports = class SlimAppConfig {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      compiler.webpack.NormalModule.getCompilationHooks(compilation).beforeLoaders.tap(NAME, (loaders) => {
        for (const item of loaders) if (APP_LOADER.test(item.loader)) item.options = slim(item.options);
      });
    });
  }
};

/**
 * @param {any} options what Taro gives its loader
 * @returns {object} the same without what WeChat alone reads, in app.json
 */
function slim(options) {
  const { pages: _pages, subPackages: _subPackages, preloadRule: _preloadRule, ...config } = options?.config ?? {};
  return { ...options, config };
}
