/** How Taro compiles the mini program. Tests are compiled by swc instead. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
};
