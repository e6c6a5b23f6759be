import type { Steps } from '../../kernel';
import { simplify } from './characters';

/** More than any question needs; a pasted essay is cut here so that the cost of a query is bounded. */
const LONGEST_MESSAGE = 240;

/** Faces typed as words, 「[流泪]」「[Doge]」: WeChat writes its stickers so. */
const BRACKET_FACE = /\[[\u4e00-\u9fffa-z]{1,6}\]/g;
/** Everything but letters, digits and Han: emoji, punctuation, control characters, lone surrogates. */
const NOT_WORD = /[^a-z0-9\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;

/** Openings that say nothing by themselves, however they go on. */
const GREETINGS = [
  '(?:客服|小二|掌柜|老板|店家|卖家|商家|亲)?(?:你好|您好|哈喽|哈罗|hello|hi|hey)[啊呀哦吖哟]?',
  '(?:早上|上午|中午|下午|晚上)好[啊呀]?',
  '(?:在|有人|有人在|客服在|人在|在不在)[吗嘛么呢](?:亲)?',
  '我?(?:想|要|想要|能|能不能|可以|可不可以)?(?:请问|问|咨询|请教|打听|麻烦问)[您你]?(?:一下子?|下|一句|个问题|一个问题)',
  '我?(?:想|要|想要)?(?:请问|请教)[您你]?',
  '(?:请|麻烦|劳烦|拜托)[您你]?(?:帮我|帮忙|帮)?(?:看|查|问)?(?:一下|下)',
  '不好意思|打扰(?:一下|了|下)?|我?有(?:个|一个)问题|有?(?:谁|哪位|谁能|哪位能)(?:知道|告诉我|晓得)',
];
/** Openings that are also the first half of a word (喂奶, 亲戚, 额度): only before a pause or before "I", "you", "please". */
const CALLS =
  '(?:亲亲|亲爱的|亲|喂|[哎唉诶欸嗯恩额呃哦噢]{1,2}|那个|急{1,2}|救命|小姐姐|小哥哥|美女|帅哥|大神|各位|大家|求助|救命)(?= |我|你|您|请|想|$)|客服(?= |我|你|您|请|想)';

const CLOSINGS = [
  '(?:非常|十分|万分)?(?:谢谢|谢啦|谢了|感谢|多谢|thanks|thx)[您你啦了哈]?(?:大家|亲)?',
  '(?:麻烦|辛苦|拜托|打扰)(?:您|你|你们|大家)?[了啦]',
  '(?:在线等|坐等|急等)(?:[很挺]?急)?|急急|[很挺好]急的?',
  '(?:求|跪求|急求|请|麻烦)?(?:各位)?(?:大神|高手|高人|大侠|达人|专家|朋友|大家)?们?(?:帮帮忙|帮帮我|帮忙看看|指点|指教|解答|赐教|请进|救命|求助|求救|求解答?)(?:一下|下)?',
  ' +(?:快点|赶紧|尽快|速度|请)?(?:回复|回答|回应|解答|答复|回)(?:一下|下)?我?',
  ' +(?:怎么|为什么|为啥)?(?:没人|没有人|都不|不)(?:理|回|回复)(?:我|的)?',
  ' +急|[亲哈呀啊哦噢嘛呗吧呢啦哒嗯恩唉哎哇诶喔咯哟喽]',
];

const LEADING = new RegExp(`^ *(?:${GREETINGS.join('|')}|${CALLS})`);
const TRAILING = new RegExp(` *(?:${CLOSINGS.join('|')})$`);
/** Words that end as a sigh does. */
const WORD_LIKE_SIGH = /(?:花呗|干嘛)$/;
/** No greeting or closing is longer; so the end of a message is looked at, not the whole of it again and again. */
const LONGEST_CLOSING = 20;
/** Nobody greets more often. Taking one at a time keeps the cost linear, whatever is sent. */
const MAX_COURTESIES = 8;

/**
 * Uses the two large patterns twice each, a step at a time: what an engine makes of a pattern, and again of one that is used
 * more than once, takes it as long as reading a hundred texts.
 */
export function* warmPatternsInSteps(): Steps<void> {
  for (const pattern of [LEADING, TRAILING, LEADING, TRAILING]) {
    pattern.test('退');
    yield;
  }
}

/**
 * One spelling for what people type in many: full width to half width (NFKC), lower case, simplified characters,
 * no emoji, no punctuation (one space each), no greeting before the matter and no thanks after it.
 * A message that is nothing but politeness keeps its words.
 */
export function normalise(text: string): string {
  const bare = foldRuns(text);
  return collapseEitherOr(stripCourtesies(bare) || bare);
}

/** The same for a word by itself: nothing in it is a greeting. */
export function normaliseWord(word: string): string {
  return collapseEitherOr(foldRuns(word));
}

/** Whether a message is nothing but politeness: 「你好，在吗」. It is about no entry, unless one has these very words. */
export function isCourtesy(text: string): boolean {
  return stripCourtesies(foldRuns(text)) === '';
}

function foldRuns(text: string): string {
  return fold(text)
    .replace(/([\u4e00-\u9fff])\1{2,}/g, '$1$1')
    .trim();
}

function stripCourtesies(bare: string): string {
  return stripEnd(stripStart(bare));
}

function stripStart(text: string): string {
  let rest = text;
  for (let i = 0; i < MAX_COURTESIES && LEADING.test(rest); i++) rest = rest.replace(LEADING, '');
  return rest.trim();
}

function stripEnd(text: string): string {
  let rest = text;
  for (let i = 0; i < MAX_COURTESIES; i++) {
    const tail = rest.slice(-LONGEST_CLOSING);
    if (WORD_LIKE_SIGH.test(tail)) break;
    const kept = tail.replace(TRAILING, '');
    if (kept === tail) break;
    rest = rest.slice(0, rest.length - tail.length) + kept;
  }
  return rest.trim();
}

/** Width, case, script and punctuation only; every word stays. */
export function fold(text: string): string {
  const short = text.slice(0, LONGEST_MESSAGE);
  if (ONLY_WORDS.test(short)) return simplifyAll(short);
  return simplifyAll(short.normalize('NFKC').toLowerCase()).replace(BRACKET_FACE, ' ').replace(NOT_WORD, ' ');
}

/** Most texts hold nothing to fold; telling costs less than folding. */
const ONLY_WORDS = /^[0-9a-z\u4e00-\u9fff]*$/;

function simplifyAll(text: string): string {
  let simplified = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const own = text.charCodeAt(i);
    const simple = simplify(own);
    if (simple === own) continue;
    simplified += text.slice(done, i) + String.fromCharCode(simple);
    done = i + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}

/** 能不能 asks 能吗 and denies nothing: 「X不X」 and 「X没X」 become 「X」, 「可不可以」 becomes 「可以」. */
function collapseEitherOr(text: string): string {
  return text
    .replace(/([\u4e00-\u9fff])[不没]\1/g, '$1')
    .replace(/是否/g, '是')
    .replace(/能否/g, '能');
}
