/**
 * What Taro still compiles by Babel: pages for the browser, where its own plugin turns words of WeChat's into the browser's. New syntax
 * stays for the minifier. The mini program, `domain` and tests are compiled by swc (config/swc.ts).
 */
module.exports = {
  presets: [
    [require.resolve('@babel/preset-react'), { runtime: 'automatic' }],
    require.resolve('@babel/preset-typescript'),
  ],
};
