/** How much a list of words takes. Here and not in the kernel, of which the main package carries all. */
export const WORD_BOUNDS = /* @__PURE__ */ Object.freeze({
  /** Words of one list, and the longer words that one of them leaves alone. */
  words: 60,
  exceptions: 12,
  wordChars: 16,
  betterChars: 30,
  exceptionChars: 10,
});
