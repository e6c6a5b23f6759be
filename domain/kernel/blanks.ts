import { ownValue } from './own-value';

/** What stands in a text where something of one person was taken out; whoever reads it on fills in what holds for all. */
export const BLANKS = /* @__PURE__ */ Object.freeze({
  name: '【姓名】',
  number: '【号码】',
  amount: '【金额】',
  address: '【地址】',
  date: '【日期】',
});

const KINDS: Readonly<Record<string, true>> = Object.fromEntries(Object.values(BLANKS).map((blank) => [blank, true]));

/** The blanks that a text still has, each once, in its order. */
export function blanksIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/【[^【】]{1,4}】/gu)].map(([found]) => found))].filter(
    (found) => ownValue<boolean>(KINDS, found) === true,
  );
}
