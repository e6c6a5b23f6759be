import { readingsOf, simplify } from '../../../domain/faq/matching/characters';
import { blurredSyllables } from '../../../domain/faq/matching/phonetics';

/** A number from 0 to 1, the next of a fixed sequence. */
export type Random = () => number;

/** A text as a hurried hand would send it. */
export type Slip = (text: string, random: Random) => string;

const GREETINGS = ['你好 ', '在吗 ', '亲，', '请问一下', '老板你好，', '麻烦问下 '];
const CLOSINGS = ['谢谢', '啊', '呀 急', '[流泪]', '🙏', ' 在线等'];

/**
 * The slips that shoppers make: same sound, near sound, a character dropped, two swapped, traditional script, greetings, and
 * several at once.
 * @param corpus texts whose characters may stand in for others: a slip is seldom a rare character
 */
export function createSlips(corpus: readonly string[]): readonly Slip[] {
  const common = [...new Set(corpus.join(''))].filter((character) => soundOf(character) > 0);
  const bySound = groupBy(common, soundOf);
  const byBlur = groupBy(common, blurOf);
  const traditional = traditionalForms();
  const likeSound: Slip = (text, random) => replaceOne(text, random, (own) => bySound.get(soundOf(own)) ?? []);
  const nearSound: Slip = (text, random) =>
    replaceOne(text, random, (own) => (byBlur.get(blurOf(own)) ?? []).filter((one) => soundOf(one) !== soundOf(own)));
  return [
    likeSound,
    nearSound,
    (text, random) => cutAt(text, pick(text.length, random), 1, ''),
    (text, random) => {
      const at = pick(text.length - 1, random);
      return cutAt(text, at, 2, `${text.charAt(at + 1)}${text.charAt(at)}`);
    },
    (text) => Array.from(text, (own) => traditional.get(own) ?? own).join(''),
    (text, random) => `${choose(GREETINGS, random)}${text}${choose(CLOSINGS, random)}`,
    (text, random) => nearSound(likeSound(likeSound(text, random), random), random),
  ];
}

function replaceOne(text: string, random: Random, candidatesOf: (own: string) => readonly string[]): string {
  const places = Array.from(text, (own, at) => ({ at, others: candidatesOf(own).filter((one) => one !== own) }));
  const open = places.filter(({ at, others }) => others.length > 0 && soundOf(text.charAt(at)) > 0);
  const place = open[pick(open.length, random)];
  return place ? cutAt(text, place.at, 1, choose(place.others, random)) : text;
}

function traditionalForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    const simplified = simplify(unit);
    if (simplified !== unit) forms.set(String.fromCharCode(simplified), String.fromCharCode(unit));
  }
  return forms;
}

const soundOf = (character: string) => readingsOf(character.charCodeAt(0)).first;
const blurOf = (character: string) => blurredSyllables()[soundOf(character)] ?? 0;
const pick = (count: number, random: Random) => Math.floor(random() * Math.max(1, count));
const choose = (items: readonly string[], random: Random) => items[pick(items.length, random)] ?? '';
const cutAt = (text: string, at: number, length: number, between: string) =>
  text.slice(0, at) + between + text.slice(at + length);

function groupBy<Key>(characters: readonly string[], keyOf: (character: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const character of characters) {
    const group = groups.get(keyOf(character));
    if (group) group.push(character);
    else groups.set(keyOf(character), [character]);
  }
  return groups;
}
