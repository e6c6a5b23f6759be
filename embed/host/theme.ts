/** What of a host's look our pages take over: `{ "brand": "#2f6b4f", "radius": 4, "fontScale": 1.1, "dark": { "brand": "#7fd0a8" } }`. */
const COLOURS = ['brand', 'onBrand', 'brandText', 'brandTint', 'onBrandTint', 'paper', 'card', 'line'] as const;
const HEX = /^#[0-9a-f]{6}$/i;
/** By WCAG: what text needs against what it stands on. */
const LEAST_CONTRAST = 4.5;
/** Sizes of `src/theme/tokens.scss` in px at 375. */
const TYPE = { hint: 12, second: 14, body: 16, title: 18, page: 22, figure: 28 };
const RADII = { small: 8, card: 12, sheet: 24 };
/** What stands on what; either side may be the host's, else it is ours. */
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ['onBrand', 'brand'],
  ['brandText', 'paper'],
  ['onBrandTint', 'brandTint'],
];
/** Of `src/theme/tokens.scss`, what the host leaves as it is. */
export const OURS: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = {
  light: {
    brand: '#c8441b',
    onBrand: '#ffffff',
    brandText: '#c8441b',
    paper: '#fbf8f5',
    brandTint: '#fdeee7',
    onBrandTint: '#b83c16',
  },
  dark: {
    brand: '#ff8b5a',
    onBrand: '#1f0e06',
    brandText: '#ff9a6e',
    paper: '#171412',
    brandTint: '#33221a',
    onBrandTint: '#ff9a6e',
  },
};

/**
 * The stylesheet of a host's theme, said so that it wins over ours. Throws a sentence for what it does not know, what is no
 * colour, and what nobody could read.
 */
export function themeStyles(theme: unknown): string {
  const { dark = {}, radius, fontScale, ...light } = (theme ?? {}) as Record<string, unknown>;
  const where = '.wd-page.wd-page,.entry__area.entry__area';
  const sizes = [...radii(radius), ...type(fontScale)];
  return [
    `${where}{${[...colours(light, 'light'), ...sizes].join(';')}}`,
    `@media (prefers-color-scheme:dark){${where}{${colours(dark as Record<string, unknown>, 'dark').join(';')}}}`,
  ].join('');
}

function colours(given: Readonly<Record<string, unknown>>, side: 'light' | 'dark'): string[] {
  for (const [name, value] of Object.entries(given)) {
    if (!(COLOURS as readonly string[]).includes(name))
      throw new Error(`theme: ${name} is none of ${COLOURS.join(', ')}, radius, fontScale, dark`);
    if (typeof value !== 'string' || !HEX.test(value)) throw new Error(`theme: ${name} is to be a colour like #2f6b4f`);
  }
  const all = { ...OURS[side], ...given } as Record<string, string>;
  for (const [text, ground] of PAIRS) {
    const found = contrast(all[text] ?? '', all[ground] ?? '');
    if (found < LEAST_CONTRAST)
      throw new Error(
        `theme: ${side} ${text} on ${ground} has a contrast of ${found.toFixed(1)}, less than ${LEAST_CONTRAST}`,
      );
  }
  return Object.entries(given).map(
    ([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`,
  );
}

function radii(radius: unknown): string[] {
  if (radius === undefined) return [];
  if (typeof radius !== 'number' || radius < 0 || radius > 24)
    throw new Error('theme: radius is to be 0 to 24, of a card');
  return Object.entries(RADII).map(([name, px]) => `--radius-${name}:${Math.round((px * radius * 2) / RADII.card)}rpx`);
}

function type(scale: unknown): string[] {
  if (scale === undefined) return [];
  if (typeof scale !== 'number' || scale < 0.9 || scale > 1.3) throw new Error('theme: fontScale is to be 0.9 to 1.3');
  return Object.entries(TYPE).map(([name, px]) => `--text-${name}:max(12PX,${Math.round(px * scale * 2)}rpx)`);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
