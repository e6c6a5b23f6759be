import { listFiles, readSource } from '../../source-tree';

type Tokens = Readonly<Record<string, string>>;
const source = readSource('src/theme/tokens.scss');

function tokensOf(mixin: 'light' | 'dark'): Tokens {
  const block = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
/** How bright it is to the eye, by WCAG. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
const over = (above: readonly number[], below: readonly number[], opacity: number): number[] =>
  above.map((value, place) => value * opacity + (below[place] ?? 0) * (1 - opacity));

const WORDS: readonly (readonly [ink: string, on: string])[] = [
  ...['ink-1', 'ink-2', 'ink-3', 'brand-text'].flatMap((ink) => [[ink, 'paper'] as const, [ink, 'card'] as const]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-pressed'],
  ['on-brand-tint', 'brand-tint'],
  ['on-danger', 'danger'],
  ['on-wechat', 'wechat'],
  ...['ok', 'warn', 'danger', 'info'].map((state) => [state, `${state}-tint`] as const),
];

describe.each(['light', 'dark'] as const)('contrast by %s', (mixin) => {
  const tokens = tokensOf(mixin);
  const of = (name: string): number[] => channels(tokens[name] ?? '');

  test.each(WORDS)('%s on %s: 4.5 : 1', (ink, on) => expect(contrast(of(ink), of(on))).toBeGreaterThanOrEqual(4.5));

  test.each(['paper', 'card'])('what cannot be tapped now, words and shape, on %s: 3 : 1', (on) => {
    expect(contrast(of('off'), of(on))).toBeGreaterThanOrEqual(3);
  });

  test.each(['paper', 'card'])('a button that is busy, words and shape, on %s: 3 : 1', (on) => {
    const busy = /&--busy \{\s*opacity: ([\d.]+)/.exec(readSource('src/components/button/index.scss'));
    const opacity = Number(busy?.[1]);
    const [fill, words] = [over(of('brand'), of(on), opacity), over(of('on-brand'), of(on), opacity)];
    expect(contrast(fill, words)).toBeGreaterThanOrEqual(3);
    expect(contrast(fill, of(on))).toBeGreaterThanOrEqual(3);
  });
});

test('what is off is drawn in that colour, and not made faint', () => {
  const blocks = listFiles(['.scss'], 'src').flatMap((file) =>
    [...readSource(file).matchAll(/--off \{([^}]*)\}/g)].map(([, block = '']) => ({ file, block })),
  );
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.filter(({ block }) => block.includes('opacity'))).toEqual([]);
});
