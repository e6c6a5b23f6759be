/** How much a score sheet and what is to be mended take. Here and not in the kernel, of which the main package carries all. */
export const QUALITY_BOUNDS = /* @__PURE__ */ Object.freeze({
  /** Lines of a score sheet. */
  sheetItems: 15,
  sheetItemChars: 12,
  /** Below this of a hundred a score is low: the pass mark as everybody knows it from school. */
  lowScore: 60,
  /** What an inspector asks others to mend. */
  taskChars: 200,
});
