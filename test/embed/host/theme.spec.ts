import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OURS, themeStyles } from '../../../embed/host/theme';

const TOKENS = readFileSync(path.resolve(__dirname, '../../../src/theme/tokens.scss'), 'utf8');

describe('a host’s theme', () => {
  test('colours, corners and type: as variables that win over ours, in light and dark', () => {
    const css = themeStyles({ brand: '#2f6b4f', radius: 6, fontScale: 1.1, dark: { brand: '#7fd0a8' } });
    expect(css).toMatch(/^\.wd-page\.wd-page,\.entry__area\.entry__area\{--brand:#2f6b4f;/);
    expect(css).toContain('--radius-small:8rpx;--radius-card:12rpx;--radius-sheet:24rpx');
    expect(css).toContain('--text-body:max(12PX,35rpx)');
    expect(css).toMatch(/@media \(prefers-color-scheme:dark\)\{.*--brand:#7fd0a8\}\}$/);
  });

  test.each([
    ['nobody could read', { brand: '#ffd400' }, /light onBrand on brand has a contrast of 1\.\d/],
    ['in the dark', { dark: { brandText: '#333333' } }, /dark brandText on paper/],
    ['is no colour', { brand: 'green' }, /brand is to be a colour/],
    ['is unknown', { margin: '#ffffff' }, /margin is none of/],
    ['is too round', { radius: 40 }, /radius/],
    ['is too large', { fontScale: 2 }, /fontScale/],
  ])('what %s: is refused with a sentence', (_, theme, words) => {
    expect(() => themeStyles(theme)).toThrow(words);
  });

  test('what it is read against is what our own tokens say', () => {
    const [light = '', dark = ''] = TOKENS.split('@mixin dark');
    for (const [side, text] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      for (const [name, value] of Object.entries(OURS[side])) {
        const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        expect(text).toContain(`--${token}: ${value};`);
      }
    }
  });
});
