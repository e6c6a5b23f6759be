import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import TerserPlugin from 'terser-webpack-plugin';
import { SWC_OPTIONS } from './swc';

const root = path.resolve(__dirname, '..');
const platform = process.env.TARO_ENV ?? 'weapp';
/** Where builds go. Set WARMDESK_DIST to build beside another build. */
const distRoot = process.env.WARMDESK_DIST ?? 'dist';
/** Where the compiler remembers what it has compiled. */
const cacheRoot = process.env.WARMDESK_CACHE ?? '.cache/taro';
/** What is built. The bare app that sizes are compared with is built by this same configuration. */
const sourceRoot = process.env.WARMDESK_SOURCE ?? 'src';

/**
 * Makes what phones download small. swc, in less than half of terser's time and a little smaller; Chinese stays as it is, and no
 * phone of today needs the words of ten years ago.
 */
const SWC_MINIFIER = {
  minify: TerserPlugin.swcMinify,
  terserOptions: { ecma: 2018, compress: { ecma: 2018, passes: 2 }, format: { ecma: 2018, comments: false } },
};

const SHORT_REPORT = path.resolve(__dirname, 'short-report.js');

/** NutUI's controls become one module on their way in. */
const CONTROLS_RULE = {
  test: /src[\\/]theme[\\/]nutui[\\/]controls\.ts$/,
  enforce: 'pre',
  use: { bundleControls: { loader: path.resolve(__dirname, 'bundle-controls.js') } },
};

/** A page's word on a component wins, in whatever order stylesheets arrive. */
const SHARED_FIRST = { './config/shared-first.js': { enable: true, config: {} } };

/** Sizes of the desk in a wide window do not grow with it. */
const IN_PX = { './config/in-px.js': { enable: true, config: {} } };

export default defineConfig<'webpack5'>({
  projectName: 'warmdesk',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot,
  outputRoot: `${distRoot}/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [
    '@tarojs/plugin-framework-react',
    platform === 'h5' ? '@tarojs/plugin-platform-h5' : '@tarojs/plugin-platform-weapp',
    path.resolve(__dirname, 'weapp-attributes/index.js'),
  ],
  cache: {
    // A CI begins anew each time: what it would keep, nobody reads.
    enable: process.env.CI === undefined,
    // The compiler hands webpack every field, its types just name fewer.
    ...{ cacheDirectory: path.resolve(root, cacheRoot, `${platform}-${path.basename(sourceRoot)}`) },
    buildDependencies: {
      config: [
        'config/index.ts',
        'config/weapp-attributes/attributes.js',
        'config/hash-shared-modules.js',
        'config/bundle-controls.js',
        'config/inline-row-templates.js',
        'config/shared-first.js',
        'config/slim-app-config.js',
        'config/in-px.js',
        'config/swc.ts',
        'babel.config.js',
        'package.json',
      ].map((file) => path.resolve(root, file)),
      // Read by the compiler itself, where webpack does not see them: without these a new page would stay blank.
      pages: readdirSync(path.resolve(root, sourceRoot), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(^|\/)(pages|[\w-]+\.config)\.ts$/.test(file))
        .map((file) => path.resolve(root, sourceRoot, file)),
    },
  },
  logger: { quiet: true, stats: false },
  // No phone downloads what a browser shows: what is quickest does there.
  jsMinimizer: platform === 'h5' ? 'esbuild' : 'terser',
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
  copy: {
    patterns: platform === 'weapp' ? [{ from: 'src/theme.json', to: `${distRoot}/weapp/theme.json` }] : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    // Rows of long lists are templates of their own.
    experimental: { compileMode: true },
    webpackChain: (chain) => {
      chain.plugin('shortReport').use(SHORT_REPORT);
      const script = chain.module.rule('script');
      // Nothing is fetched later in a mini program: what is loaded late lies in the package of whoever loads it.
      script.parser({ dynamicImportMode: 'eager' });
      script.use('babelLoader').loader('swc-loader').options(SWC_OPTIONS);
      // webpack's own wrapping, in the words of today's phones too.
      chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true });
      chain.merge({ module: { rule: { controls: CONTROLS_RULE } } });
      // ECharts is as large as it is, in a package of its own; config/size.mjs holds each to its limit.
      chain.performance.hints(false);
      // The runner's own, as it runs it: with another compressor inside.
      chain.optimization.minimizer('terserPlugin').tap(() => [SWC_MINIFIER]);
      chain.plugin('inlineRowTemplates').use(path.resolve(__dirname, 'inline-row-templates.js'));
      chain.plugin('slimAppConfig').use(path.resolve(__dirname, 'slim-app-config.js'));
      chain.plugin('hashSharedModules').use(path.resolve(__dirname, 'hash-shared-modules.js'));
    },
    postcss: { ...IN_PX, ...SHARED_FIRST, pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    compile: { include: [path.resolve(root, 'domain'), path.resolve(root, 'config/weapp-attributes')] },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.plugin('shortReport').use(SHORT_REPORT);
      // The domain knows nothing of Taro, and what is installed runs in browsers as it is.
      chain.module.rule('script').include.clear().add(path.resolve(root, sourceRoot));
      const domain = chain.module.rule('domain').test(/\.ts$/);
      domain.include.add(path.resolve(root, 'domain')).end();
      domain.use('swc').loader('swc-loader').options(SWC_OPTIONS);
      chain.merge({ module: { rule: { controls: CONTROLS_RULE } } });
      // Pages load one by one: what several of them use is fetched once.
      chain.merge({ optimization: { splitChunks: { chunks: 'all', minSize: 20_000 } } });
      chain.performance.hints(false);
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      ...SHARED_FIRST,
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 24 } },
      cssModules: { enable: false },
    },
  },
});
