const path = require('node:path');

/**
 * PostCSS plugin: what a page says of a shared component always wins over what the component says of itself, in
 * whatever order stylesheets arrive. A browser fetches a page's styles when the page is opened, so that a component's
 * come again with the next page, after those of the first. A class said twice weighs twice: shared components say
 * theirs once, what an audience shares twice, a page three times.
 *
 * Also writes the older word for breaking long words, which phones of before 2022 need.
 *
 * @returns {import('postcss').Plugin}
 */
const sharedFirst = () => ({
  postcssPlugin: 'shared-first',
  Once(root, { result }) {
    const times = timesFor(result.opts.from ?? '');
    root.walkRules((rule) => {
      if (rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
      if (times > 1) rule.selectors = rule.selectors.map((selector) => heavier(selector, times));
    });
    root.walkDecls('overflow-wrap', (declaration) => {
      if (declaration.value === 'anywhere') declaration.cloneBefore({ prop: 'word-break', value: 'break-word' });
    });
  },
});
sharedFirst.postcss = true;

/**
 * How often a class is said in this stylesheet.
 *
 * @param {string} file
 */
function timesFor(file) {
  const [, room, below] = /[\\/]src[\\/]([\w-]+)[\\/]([\w-]+)/.exec(path.normalize(file)) ?? [];
  // A mini program takes a page's styles after those of its components. The main package goes without the words.
  if (room === 'mall' && process.env.TARO_ENV === 'weapp') return 1;
  if (room === undefined || room === 'components' || room === 'theme' || room === 'contact-entry') return 1;
  return below === 'components' ? 2 : 3;
}

/**
 * The selector with the class of its last part said so often. One that names no class there stays as it is.
 *
 * @param {string} selector
 * @param {number} times
 */
function heavier(selector, times) {
  return selector.replace(/(\.[\w-]+)(?!.*[\s>+~])/, (own) => own.repeat(times));
}

module.exports = Object.assign(sharedFirst, { heavier, timesFor });
