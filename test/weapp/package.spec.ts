import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mainPackageRatio, SUBPACKAGE_LIMIT_BYTES, sizesOf } from '../../config/package-sizes.mjs';
import { BARE_APP, BUILT_APP, listBuilt } from './built-app';
import { describeWeapp } from './mount-page';

const { wxmlToJs: compileTemplates } = require('miniprogram-compiler') as { wxmlToJs(folder: string): string };
const readBuilt = (file: string): string => readFileSync(path.join(BUILT_APP, file), 'utf8');

describeWeapp('the built package', () => {
  const files = listBuilt(BUILT_APP);

  it('templates: carry no business-id, and the aria attributes Taro leaves out', () => {
    const written = files.filter((file) => /\.(wxml|js|wxs)$/.test(file) && readBuilt(file).includes('business-id'));
    // The runtime names it once, where it takes it out.
    expect(written.filter((file) => file.endsWith('.wxml'))).toEqual([]);
    const [button] = /<button[^>]*>/.exec(readBuilt('base.wxml')) ?? [''];
    expect(button).toContain('session-from=');
    expect(button).toContain('aria-label=');
  });

  it("templates: each passes WeChat's own compiler", () => {
    expect(compileTemplates(BUILT_APP)).toContain('base.wxml');
    const broken = mkdtempSync(path.join(tmpdir(), 'wxml-'));
    writeFileSync(path.join(broken, 'broken.wxml'), '<view><text></view>');
    expect(() => compileTemplates(broken)).toThrow();
  });

  it('app.json: every page it lists is there, and both order pages preload the help', () => {
    const app = JSON.parse(readBuilt('app.json')) as {
      pages: string[];
      subPackages: { root: string; pages: string[] }[];
      preloadRule: Record<string, { packages: string[] }>;
    };
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
    ];
    for (const page of pages) for (const ending of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${ending}`);
    expect(app.pages).toEqual(['mall/orders/index']);

    expect(app.preloadRule['mall/orders/index']?.packages).toEqual(['shopper', 'mall/order']);
    expect(app.preloadRule['mall/order/index']?.packages).toEqual(['shopper']);
    expect(readBuilt('app.json')).toContain('"darkmode":true');
    expect(Object.keys(JSON.parse(readBuilt('theme.json')) as object)).toEqual(['light', 'dark']);
  });

  it('main package: at most 1.2 times a bare Taro app', () => {
    expect(mainPackageRatio(BUILT_APP, BARE_APP)).toBeLessThanOrEqual(1.2);
  });

  it('main package: carries nothing of NutUI, which each subpackage has for itself', () => {
    const holders = files.filter((file) => /\.(js|wxss)$/.test(file) && readBuilt(file).includes('nut-radio'));
    expect(new Set(holders.map((file) => file.split('/')[0]))).toEqual(new Set(['shopper', 'agent', 'merchant']));
  });

  it('subpackages: none over 700 KB', () => {
    const { main: _main, ...subpackages } = sizesOf(BUILT_APP);
    const tooLarge = Object.entries(subpackages).filter(([, bytes]) => bytes > SUBPACKAGE_LIMIT_BYTES);
    expect(tooLarge).toEqual([]);
  });
});
