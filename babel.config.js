/** How Taro compiles the mini program. Tests are compiled by swc instead. */
const presetOptions = {
  framework: 'react',
  ts: true,
  compiler: 'webpack5',
  // Every phone we build for has these; they are listed as missing for rare corner cases, and cost a tenth of our code.
  exclude: [
    'transform-destructuring',
    'transform-parameters',
    'transform-template-literals',
    'transform-block-scoping',
    'transform-optional-chaining',
  ],
};

module.exports = { presets: [['taro', presetOptions]] };
