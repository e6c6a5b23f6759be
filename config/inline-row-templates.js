const NAME = 'InlineRowTemplates';
const IMPORT = /\n<import src="([^"]+-templates\.wxml)"\/>/g;
const TEMPLATE = /<template name="([^"]+)">[\s\S]*?<\/template>/g;

/**
 * Webpack plugin: puts the templates of rows (`compileMode`) into the main package's `base.wxml`. Taro writes them beside the
 * code that draws them and has `base.wxml` import them from there; but what lies in a subpackage is not there until that is
 * loaded, and no file of the main package may name it. A row that several subpackages draw comes once for each, under one name.
 */
module.exports = class InlineRowTemplates {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // Right after Taro has done the other.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        /** @type {Map<string, string>} */
        const templates = new Map();
        /** @param {string} file */
        const take = (file) => {
          for (const [template, name = ''] of String(assets[file]?.source()).matchAll(TEMPLATE)) {
            if ((templates.get(name) ?? template) !== template) {
              // Taro numbers them as they come, and a cache may hold numbers of before.
              compilation.errors.push(
                new WebpackError(`Error: two templates are called ${name}: remove .cache and build again`),
              );
            }
            templates.set(name, template);
          }
          compilation.deleteAsset(file);
          return '';
        };
        const base = String(assets['base.wxml']?.source() ?? '').replace(IMPORT, (_, file) => take(file));
        if (templates.size === 0) return;
        compilation.updateAsset('base.wxml', new sources.RawSource([base, ...templates.values()].join('\n')));
      });
    });
  }
};
