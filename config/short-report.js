const NAME = 'ShortReport';

/**
 * Webpack plugin: Taro asks webpack for a report of every module and why it is there, ten seconds' work, and reads what went wrong.
 * That is all it is given.
 */
module.exports = class ShortReport {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      // Before webpack's own words on what is left open.
      compilation.hooks.statsNormalize.tap({ name: NAME, stage: -1 }, (options) => {
        Object.assign(options, { all: false, errors: true, warnings: true });
      });
    });
  }
};
