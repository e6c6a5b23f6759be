const path = require('node:path');
const { patchComponents } = require('./attributes');

/** Taro plugin: patches component attributes in the generated templates, and the runtime to match. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // H5 has no templates
      patchComponents(platform.template.internalComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.js')].flat();
    },
  });
};
