/**
 * Characters that hold a sentence together and say little about its matter: particles, pronouns, copulas, measure
 * words, modal verbs. A question that shares only these with a message shares nothing.
 */
const FUNCTION_WORDS = new Set(
  '的了吗呢啊吧呀嘛么着过得地之而且与和跟及或把被给让叫对向从在到于是有就都也还又才再很太更最比较为以所其' +
    '我你您他她它们咱俺这那哪什谁怎样如何请问下个些种点件次位能可会要想该应需用做办说看个来去上里呢吖哦哈啥咋' +
    '因由但却则若即只已经正将曾某每各本该此',
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
