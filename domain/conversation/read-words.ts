import { isCourtesy } from '../faq/matching';
import { isMereThanks } from '../ticket';

/* What a few words of somebody's mean, before anything is looked up. Pure, without a model: each is a list one can read. */

/** One spelling: full-width and circled signs as plain ones, no blanks, no punctuation. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{M}\p{Cf}]/gu, '');
}

/** A wish for a person is short: a longer sentence that names one is a question about something. */
const MAX_WISH_CHARS = 14;
const BEFORE_WISH = '(?:你好|您好|请|麻烦|帮我|帮忙|我要|我想|想|能不能|能|可以|可不可以|给我|快|赶紧|直接|就|还是)*';
const WISH_VERB = '(?:转接|转到|转|接入|接|找|叫|联系|换|要|呼叫|来|有|见)?(?:一下|一个|个|到)?';
const A_PERSON = '(?:人工客服|在线客服|真人客服|人工服务|客服人员|工作人员|客服小姐姐|人工|真人|活人|客服|人)';
const AFTER_WISH = '(?:服务|处理|在吗|在不在|来|吗|吧|呢|啊|呀|了|可以吗|行吗|谢谢)*';
const WISH = new RegExp(`^${BEFORE_WISH}${WISH_VERB}${A_PERSON}${AFTER_WISH}$`, 'u');
const WISH_IN_ENGLISH =
  /^(?:please|canyou|iwantto|iwant|ineed|letme)*(?:talkto|speakto|speakwith|transferto|getme)?(?:a|an|the)*(?:human|agent|realperson|operator|customerservice|representative)(?:please)?$/;

/** Whether somebody asks for a person, and for nothing else: 「人工」「转人工客服」「有人吗」. */
export function asksForPerson(text: string): boolean {
  const words = bare(text);
  if (words === '人' || words === '') return false;
  return (words.length <= MAX_WISH_CHARS && WISH.test(words)) || WISH_IN_ENGLISH.test(words);
}

const NUMERALS = [
  ['1', '一', '壹'],
  ['2', '二', '贰', '两'],
  ['3', '三', '叁'],
  ['4', '四', '肆'],
  ['5', '五', '伍'],
  ['6', '六', '陆'],
  ['7', '七', '柒'],
  ['8', '八', '捌'],
  ['9', '九', '玖'],
  ['10', '十', '拾'],
] as const;
const VALUE_OF = new Map<string, number>(
  NUMERALS.flatMap((spellings, index) => spellings.map((spelling) => [spelling, index + 1] as const)),
);
const CHOICE =
  /^(?:我?选择?|回复|看|是|要|问)?第?([一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|10|[1-9])(?:个|条|项|号|款|种)?(?:问题)?(?:吧|呢|谢谢)?$/u;

/** Which number of a list somebody sends, from 1: 「2」「②」「2.」「第二个」「贰」. Undefined when it is none, or something else. */
export function chosenNumber(text: string): number | undefined {
  const [, numeral] = CHOICE.exec(bare(text)) ?? [];
  return numeral === undefined ? undefined : VALUE_OF.get(numeral);
}

/** Whether a message says what somebody wants, rather than choosing, thanking, greeting or asking for a person. */
export function isQuestion(text: string): boolean {
  return (
    bare(text) !== '' &&
    chosenNumber(text) === undefined &&
    !asksForPerson(text) &&
    !isMereThanks(text) &&
    !isCourtesy(text)
  );
}
