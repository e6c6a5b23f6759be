import webpack, { type Compilation, type Compiler } from 'webpack';
import InlineRowTemplates from '../../config/inline-row-templates';

const { RawSource } = webpack.sources;
const ROW = '<template name="tmpl_0_f1t0"><view class="{{i.cl}}"></view></template>';
const HEAD = '<import src="../base.wxml"/>\n<wxs module="xs" src="../utils.wxs" />';

/** What is written of these files, by a compiler that does nothing else. */
function run(files: Record<string, string>): { written: Record<string, string>; errors: string[] } {
  const assets = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new RawSource(text)]));
  const compilation = {
    errors: [] as Error[],
    deleteAsset: (name: string) => delete assets[name],
    updateAsset: (name: string, source: InstanceType<typeof RawSource>) => {
      assets[name] = source;
    },
    hooks: { processAssets: { tap: (_: object, work: (given: typeof assets) => void) => work(assets) } },
  };
  const compiler = {
    webpack,
    hooks: { thisCompilation: { tap: (_: string, work: (given: Compilation) => void) => work(compilation as never) } },
  };
  new InlineRowTemplates().apply(compiler as unknown as Compiler);
  const written = Object.fromEntries(Object.entries(assets).map(([name, source]) => [name, String(source.source())]));
  return { written, errors: compilation.errors.map(({ message }) => message) };
}

describe('InlineRowTemplates', () => {
  const base = '<template name="tmpl_0_0"></template>';
  const importing = `${base}\n<import src="agent/a-templates.wxml"/>\n<import src="shopper/b-templates.wxml"/>`;

  test('rows: stand in the main package once, and their files are gone', () => {
    const { written, errors } = run({
      'base.wxml': importing,
      'agent/a-templates.wxml': `${HEAD}${ROW}`,
      'shopper/b-templates.wxml': `${HEAD}${ROW}`,
      'agent/queue/index.wxml': '<import src="../../base.wxml"/>',
    });
    expect(written).toEqual({
      'base.wxml': `${base}\n${ROW}`,
      'agent/queue/index.wxml': '<import src="../../base.wxml"/>',
    });
    expect(errors).toEqual([]);
  });

  test('rows: two of one name stop the build', () => {
    const { errors } = run({
      'base.wxml': importing,
      'agent/a-templates.wxml': ROW,
      'shopper/b-templates.wxml': ROW.replace('view class', 'text class'),
    });
    expect(errors).toEqual([expect.stringContaining('tmpl_0_f1t0')]);
  });

  test('no rows: nothing is touched', () => {
    expect(run({ 'base.wxml': base }).written).toEqual({ 'base.wxml': base });
  });
});
