/** How long what is said of an incident is. Here and not in the kernel, of which the main package carries all. */
export const INCIDENT_BOUNDS = /* @__PURE__ */ Object.freeze({
  /** The line above everything. */
  wordsChars: 60,
  /** What all are told. */
  textChars: 300,
  /** The same in English, which takes more. */
  englishWordsChars: 120,
  englishTextChars: 600,
});
