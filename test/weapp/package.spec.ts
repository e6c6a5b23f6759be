import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BARE_WEIGHT_FILE,
  bareSources,
  MAIN_RATIO_LIMIT,
  mainPackageRatio,
  SUBPACKAGE_LIMIT_BYTES,
  sizesOf,
} from '../../config/package-sizes.mjs';
import { BUILT_APP, listBuilt } from './built-app';
import { describeWeapp } from './mount-page';

const { KEPT_ATTRIBUTES } = require('../../config/weapp-attributes/attributes.js') as {
  KEPT_ATTRIBUTES: Record<string, string[]>;
};

const { wxmlToJs: compileTemplates } = require('miniprogram-compiler') as { wxmlToJs(folder: string): string };
const readBuilt = (file: string): string => readFileSync(path.join(BUILT_APP, file), 'utf8');

/** What came to phones one by one, by the iOS and the Chrome that first drew it. What merely improves is not here. */
const YOUNG_STYLES = [
  { name: 'flex gap', pattern: /[{;](row-|column-)?gap:/, ios: 14.5, chrome: 84 },
  { name: 'inset', pattern: /[{;]inset(-\w+)*:/, ios: 14.5, chrome: 87 },
  { name: 'max()', pattern: /\b(max|min|clamp)\(/, ios: 13.4, chrome: 79 },
  { name: ':where()', pattern: /:(where|is)\(/, ios: 14, chrome: 88 },
  { name: 'aspect-ratio', pattern: /[{;]aspect-ratio:/, ios: 15, chrome: 88 },
  { name: ':has()', pattern: /:has\(/, ios: 15.4, chrome: 105 },
  { name: 'dynamic heights', pattern: /[\d.][dsl]v[hw]\b/, ios: 15.4, chrome: 108 },
  { name: ':focus-visible', pattern: /:focus-visible/, ios: 15.4, chrome: 86 },
  { name: 'layers', pattern: /@layer/, ios: 15.4, chrome: 99 },
  { name: 'containers', pattern: /@container/, ios: 16, chrome: 105 },
  { name: 'color-mix()', pattern: /color-mix\(/, ios: 16.2, chrome: 111 },
] as const;

/** The same of what scripts call; no compiler puts in what a phone lacks. */
const YOUNG_CALLS = [
  { name: 'look-behind', pattern: /\(\?<[=!]/, ios: 16.4, chrome: 62 },
  { name: 'at()', pattern: /\.at\(/, ios: 15.4, chrome: 92 },
  { name: 'findLast()', pattern: /\.findLast(Index)?\(/, ios: 15.4, chrome: 97 },
  { name: 'Object.hasOwn()', pattern: /Object\.hasOwn\(/, ios: 15.4, chrome: 93 },
  { name: 'structuredClone()', pattern: /structuredClone\(/, ios: 15.4, chrome: 98 },
  { name: 'replaceAll()', pattern: /\.replaceAll\(/, ios: 13.4, chrome: 85 },
  { name: 'toSorted() and its kin', pattern: /\.to(Sorted|Reversed|Spliced)\(/, ios: 16, chrome: 110 },
  { name: 'Object.groupBy()', pattern: /\.groupBy\(/, ios: 17.4, chrome: 117 },
  { name: 'Intl.Segmenter', pattern: /Intl\.Segmenter/, ios: 14.5, chrome: 87 },
] as const;

/** As package.json promises them. */
function oldestPhones(): { ios: number; chrome: number } {
  const { browserslist } = require('../../package.json') as { browserslist: { production: string[] } };
  const of = (name: string): number =>
    Number(
      new RegExp(`^${name} >= ([\\d.]+)$`).exec(browserslist.production.find((one) => one.startsWith(name)) ?? '')?.[1],
    );
  return { ios: of('ios'), chrome: of('chrome') };
}

/** The rules of a stylesheet, those inside a condition as well. */
function rulesOf(wxss: string): { selector: string; declarations: string }[] {
  return [...wxss.matchAll(/([^{}@;]+)\{([^{}]*)\}/g)].map(([, selector = '', declarations = '']) => ({
    selector: selector.trim(),
    declarations,
  }));
}

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

  it('app.json: every page it lists is there, and order pages preload the help, what leads to the board it, the board its charts', () => {
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
    for (const page of ['merchant/home/index', 'agent/team/index'])
      expect(app.preloadRule[page]?.packages).toEqual(['figures']);
    expect(app.preloadRule['figures/board/index']?.packages).toEqual(['charts']);
    expect(readBuilt('app.json')).toContain('"darkmode":true');
    expect(Object.keys(JSON.parse(readBuilt('theme.json')) as object)).toEqual(['light', 'dark']);
  });

  it('app.js: has no second list of the pages', () => {
    expect(readBuilt('app.json')).toContain('queue/index');
    expect(readBuilt('app.js')).not.toContain('queue/index');
  });

  it('fields: their templates carry what every field sets, in both states', () => {
    const wxml = readBuilt('base.wxml');
    const fields = [...wxml.matchAll(/<(textarea|input) [^>]*>/g)].map(([field]) => field);
    expect(fields).toHaveLength(4);
    for (const field of fields) {
      for (const name of ['value', 'placeholder', 'maxlength', 'disabled', 'fixed', 'cursor-spacing', 'bindinput'])
        expect(field).toContain(` ${name}="`);
      if (field.startsWith('<textarea')) expect(field).toMatch(/ auto-height=.* disable-default-padding=/);
    }
    expect(fields.filter((field) => field.includes(' focus="'))).toHaveLength(2);
  });

  it('attributes: what a component of ours keeps is what its template has', () => {
    const wxml = readBuilt('base.wxml');
    for (const [name, kept] of Object.entries(KEPT_ATTRIBUTES)) {
      const tag = name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
      const [template = ''] = new RegExp(`<${tag}[ >][^>]*`).exec(wxml) ?? [];
      const missing = kept.filter((attribute) => !template.includes(` ${attribute.toLowerCase()}=`));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('fields: padding, border and least height are their box’s, not their own', () => {
    const rules = files.filter((file) => file.endsWith('.wxss')).flatMap((file) => rulesOf(readBuilt(file)));
    const own = rules.filter(({ selector }) => /\.wd-field__words$/.test(selector));
    expect(own.length).toBeGreaterThan(0);
    for (const { declarations } of own) expect(declarations).not.toMatch(/(^|;)(padding|border|min-height)/);
    const box = rules.filter(({ selector }) => selector === '.wd-field').map(({ declarations }) => declarations);
    expect(box.join()).toMatch(/min-height:.*overflow:hidden|overflow:hidden.*min-height:/);
  });

  it('styles: none of ours reaches the page of a host', () => {
    const bare = files
      .filter((file) => file.endsWith('.wxss'))
      .flatMap((file) => rulesOf(readBuilt(file)).map(({ selector }) => ({ file, selector })))
      .filter(
        ({ selector }) =>
          selector.split(',').some((one) => !/[.#][\w-]/.test(one)) && !/^(from|to|[\d.]+%)/.test(selector),
      );
    expect(bare).toEqual([]);
  });

  it.each([
    { of: 'styles', ending: '.wxss', young: YOUNG_STYLES },
    { of: 'scripts', ending: '.js', young: YOUNG_CALLS },
  ])('$of: nothing that the oldest phones we promise do not know', ({ ending, young }) => {
    const floor = oldestPhones();
    const written = files.filter((file) => file.endsWith(ending));
    const tooNew = young
      .filter(({ ios, chrome }) => ios > floor.ios || chrome > floor.chrome)
      .flatMap(({ name, pattern }) => {
        const holder = written.find((file) => pattern.test(readBuilt(file)));
        return holder ? [`${name} in ${holder}`] : [];
      });
    expect(tooNew).toEqual([]);
  });

  it('styles: a long word breaks on phones before 2022 as well', () => {
    for (const file of files.filter((one) => one.endsWith('.wxss'))) {
      for (const { declarations } of rulesOf(readBuilt(file))) {
        if (declarations.includes('overflow-wrap:anywhere')) expect(declarations).toContain('word-break:break-word');
      }
    }
  });

  it('main package: at most 1.2 times a bare Taro app', () => {
    expect(mainPackageRatio(BUILT_APP)).toBeLessThanOrEqual(MAIN_RATIO_LIMIT);
  });

  it('main package: the bare app was weighed as it is compiled today (else: npm run size)', () => {
    expect(JSON.parse(readFileSync(BARE_WEIGHT_FILE, 'utf8')).of).toBe(bareSources());
  });

  it('main package: carries nothing of NutUI, which each subpackage has for itself', () => {
    const holders = files.filter((file) => /\.(js|wxss)$/.test(file) && readBuilt(file).includes('nut-radio'));
    expect(new Set(holders.map((file) => file.split('/')[0]))).toEqual(
      new Set(['shopper', 'agent', 'merchant', 'automation', 'connections', 'records', 'figures', 'charts']),
    );
  });

  it('charts: ECharts lies in their package alone, and the board’s carries none of it', () => {
    const holders = files.filter((file) => file.endsWith('.js') && readBuilt(file).includes('_echarts_instance_'));
    expect(new Set(holders.map((file) => file.split('/')[0]))).toEqual(new Set(['charts']));
  });

  it('main package: carries nothing of dayjs, which the merchant’s has for the days that are picked', () => {
    const holders = files.filter((file) => file.endsWith('.js') && readBuilt(file).includes('$isDayjsObject'));
    expect(new Set(holders.map((file) => file.split('/')[0]))).toEqual(new Set(['merchant']));
  });

  it('subpackages: none over 700 KB', () => {
    const { main: _main, ...subpackages } = sizesOf(BUILT_APP);
    const tooLarge = Object.entries(subpackages).filter(([, bytes]) => bytes > SUBPACKAGE_LIMIT_BYTES);
    expect(tooLarge).toEqual([]);
  });
});
