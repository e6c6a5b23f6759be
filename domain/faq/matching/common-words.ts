/**
 * A small knowledge base cannot tell a rare word from a common one that it happens to hold once. So each word brings
 * along what the language at large makes of it: how much of its rarity counts.
 */
export function shareOf(word: string): number {
  if (FUNCTION_WORDS.has(word) || ENGLISH_FUNCTION_WORDS.has(word)) return FUNCTION_SHARE;
  return COMMON_CHARACTERS.has(word) ? COMMON_SHARE : 1;
}

const FUNCTION_SHARE = 0.4;
const COMMON_SHARE = 0.7;

/**
 * Characters that hold a sentence together and say little about its matter: particles, pronouns, copulas, measure
 * words, modal verbs. A question that shares only these with a message shares hardly anything.
 */
const FUNCTION_WORDS = new Set(
  '的了吗呢啊吧呀嘛么着过得地之而且与和跟及或把被给让叫对向从在到于是有就都也还又才再很太更最比较为以所其我你您他她它们咱俺这那哪什谁怎样如何请问下个些种点件次位能可会要想该应需用做办说看个来去上里呢吖哦' +
    '哈啥咋因由但却则若即只已经正将曾某每各本该此',
);

/** The same in English, but for what is a syllable of pinyin as well: can, you, me. */
const ENGLISH_FUNCTION_WORDS = new Set(
  'i my your it its we our the is are was do does did how what when where why which who to of in on at for from with by and or if this that have has had get got will would could should'.split(
    ' ',
  ),
);

/** The most frequent characters of modern Chinese beside those. */
const COMMON_CHARACTERS = new Set(
  '人大中国生年时出后发作道行家事成方多学法同现当没动面起定天分进好小部主理心前开实日者意无长机十第公工使情明性知全三关外两高间重物手头见二新身月话合回代内信表老门常先通儿原东提名真处走入几口认条平气活别' +
    '打变四数少报结反感接必场计管期直金指许统保便空决书听达放像难思完设式色路记品住求程边交取觉确切带导不',
);
