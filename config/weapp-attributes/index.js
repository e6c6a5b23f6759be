const path = require('node:path');
const { patchComponents } = require('./attributes');

/**
 * Taro plugin: patches component attributes in the generated templates, and the runtime to match.
 *
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    /** @param {any} platform what Taro has of a platform: nothing that it types */
    fn(platform) {
      if (!platform.template) return; // H5 has no templates
      patchComponents(platform.template.internalComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.js')].flat();
    },
  });
};
