/** What content security says of a text or a picture. */
export interface Verdict {
  readonly suggest: 'pass' | 'risky' | 'review';
  /** 100 normal, 10001 advertisement, 20001 politics, 20002 pornography, 20003 abuse, 20006 crime, 20008 fraud. */
  readonly label: number;
  readonly keyword?: string;
}

/**
 * The whole dictionary: a word or two for each kind, enough to see a function take each road. WeChat's own judgement
 * cannot be imitated on a laptop, and this does not try.
 */
const WORDS: readonly (readonly [word: string, suggest: 'risky' | 'review', label: number])[] = [
  ['色情', 'risky', 20002],
  ['赌博', 'risky', 20006],
  ['刷单返利', 'risky', 20008],
  ['傻逼', 'risky', 20003],
  ['加微信领红包', 'review', 10001],
];

/** Judges a text by the dictionary. The first word found decides; something risky comes before something doubtful. */
export function judgeText(text: string): Verdict {
  const found = WORDS.find(([word]) => text.includes(word));
  return found ? { suggest: found[1], label: found[2], keyword: found[0] } : { suggest: 'pass', label: 100 };
}

/** Judges a picture or sound by its address alone: one that says `risky` or `review` is. */
export function judgeMedia(url: string): Verdict {
  if (/risky/i.test(url)) return { suggest: 'risky', label: 20002 };
  if (/review/i.test(url)) return { suggest: 'review', label: 21000 };
  return { suggest: 'pass', label: 100 };
}

/** A verdict as WeChat writes it into answers and pushes. */
export function writtenVerdict({ suggest, label, keyword }: Verdict): object {
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  const byWord = keyword === undefined ? [] : [{ strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword }];
  return { detail: [...detail, ...byWord], result: { suggest, label } };
}
