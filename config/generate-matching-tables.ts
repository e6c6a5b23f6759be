/**
 * Writes `domain/faq/matching/tables.generated.ts`: how each common character sounds, and which traditional characters
 * are which simplified ones. Run `npm run generate:tables` after changing anything here; the output is committed, so that
 * neither the phone nor the cloud carries pinyin-pro (144 KB) or opencc-js (59 KB).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { encodeNumbers } from '../domain/faq/matching/number-codec';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** The 6,763 characters of GB 2312 in code-point order: everything a mainland shopper's keyboard offers in practice. */
function listGb2312(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters.sort();
}

/**
 * Characters that people really read in two ways, with the reading pinyin-pro does not put first. All 699 with several
 * dictionary readings would mostly add sounds that nobody uses.
 */
const SECOND_READINGS =
  '长zhang 重chong 行hang 还huan 都du 了liao 没mo 种chong 乐yue 调diao 会kuai 传zhuan 差chai 弹dan 朝zhao 藏zang ' +
  '便pian 降xiang 角jue 觉jiao 卡qia 落la 率shuai 模mu 强jiang 塞se 色shai 省xing 盛cheng 石dan 说shui 提di 系ji 吓he ' +
  '校jiao 血xie 曾zeng 扎za 粘zhan 折she 给ji 露lou 薄bo 剥bo 单shan 大dai 度duo 否pi 合ge 核hu 和huo 家jie 夹ga 脚jue ' +
  '解xie 壳qiao 勒lei 俩liang 六lu 埋man 泌bi 哪nei 那nei 内na 宁ning 屏bing 奇ji 期ji 亲qing 区ou 圈juan 券xuan 数shuo ' +
  '宿xiu 拓ta 咽ye 叶xie 遗wei 约yao 钥yue 咱za 择zhai 着zhao 转zhuai 赚zuan 呢ni 的di 地di 缩su 车ju';

/** Everyday variants that OpenCC leaves alone because they are simplified characters of their own as well. */
const EXTRA_VARIANTS: Readonly<Record<string, string>> = { 嚒: '么', 妳: '你', 祂: '他', 彆: '别', 佔: '占' };

/** GB 2312 holds these beside their simplified form; in a message they are almost always the traditional spelling. */
const TRADITIONAL_IN_GB2312 = '後於徵夥麽菸著';

const characters = listGb2312();
const known = new Set(characters);
const readings = characters.map((character) => pinyin(character, { toneType: 'none', type: 'array' })[0] ?? '');

/** Syllables by how many characters sound so: the frequent ones get the short codes. */
function rankSyllables(): string[] {
  const counts = new Map<string, number>();
  for (const reading of readings) counts.set(reading, (counts.get(reading) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([syllable]) => syllable);
}

function listTraditional(): { traditional: number; simplified: string }[] {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  const pairs: { traditional: number; simplified: string }[] = [];
  for (let codePoint = FIRST_HAN; codePoint <= LAST_HAN; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    const readsAs =
      EXTRA_VARIANTS[character] ?? converters.map((convert) => convert(character)).find((c) => c !== character);
    if (readsAs === undefined || !known.has(readsAs)) continue;
    const isCandidate = !known.has(character) || TRADITIONAL_IN_GB2312.includes(character);
    if (isCandidate) pairs.push({ traditional: codePoint, simplified: readsAs });
  }
  return pairs;
}

/** Each number as its distance to the one before. Neighbouring characters share a radical, so the distances are small. */
function distances(values: readonly number[], start: number): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? start));
}

const zigzag = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);

const syllables = rankSyllables();
const traditional = listTraditional();
const codePoints = characters.map((character) => character.charCodeAt(0));
const secondReadings = SECOND_READINGS.split(' ').map((entry) => {
  const rank = syllables.indexOf(entry.slice(1));
  if (rank < 0) throw new Error(`no such syllable: ${entry}`);
  return entry.slice(0, 1) + String.fromCharCode(FIRST_HAN + rank);
});

// Streams of like distribution stand together: gzip's Huffman tables are per block of some 16,000 symbols.
const tables = {
  HAN_SYLLABLES: encodeNumbers(readings.map((reading) => syllables.indexOf(reading))),
  SIMPLIFIED_STEPS: encodeNumbers(
    distances(
      traditional.map((pair) => characters.indexOf(pair.simplified)),
      0,
    ).map(zigzag),
  ),
  HAN_GAPS: encodeNumbers(distances(codePoints, FIRST_HAN)),
  TRADITIONAL_GAPS: encodeNumbers(
    distances(
      traditional.map((pair) => pair.traditional),
      FIRST_HAN,
    ),
  ),
  SYLLABLES: syllables.join(' '),
  SECOND_READINGS: secondReadings.join(''),
};

const target = fileURLToPath(new URL('../domain/faq/matching/tables.generated.ts', import.meta.url));
const lines = Object.entries(tables).map(([name, value]) => `export const ${name} =\n  ${JSON.stringify(value)};`);
writeFileSync(
  target,
  `// Generated by config/generate-matching-tables.ts from pinyin-pro and opencc-js. Do not edit.\n${lines.join('\n')}\n`,
);
console.log(
  `${characters.length} characters, ${syllables.length} syllables, ${traditional.length} traditional pairs → ${target}`,
);
