const path = require('node:path');

const FILE = /[\\/]agent[\\/]desk[\\/](in-px[\\/])?index\.scss$/;
/** What stands on the page's own element, beside the class that all of it stands under. */
const ON_PAGE = /^\.in-px \.(large-type|wd-page(?:--\w+)?)(?![\w-])/;

/**
 * PostCSS plugin: the stylesheets of the desk in a wide window stay in px. Every other is turned into rpx for WeChat, which grow with a window.
 *
 * @returns {import('postcss').Plugin}
 */
const inPx = () => ({
  postcssPlugin: 'in-px',
  Once(root, { result }) {
    if (!FILE.test(path.normalize(result.opts.from ?? ''))) return;
    root.walkAtRules(/keyframes$/, (rule) => {
      rule.remove();
    });
    root.walkRules((rule) => {
      rule.selectors = rule.selectors.map((selector) => selector.replace(ON_PAGE, '.in-px.$1'));
    });
    // The unit in capitals is the one that is left alone.
    root.walkDecls((declaration) => {
      declaration.value = declaration.value.replace(/(\d)px\b/g, '$1PX');
    });
  },
});
inPx.postcss = true;

module.exports = inPx;
