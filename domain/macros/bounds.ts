/** How many macros the shop, one team, one member has, and how long their titles are. Here and not in the kernel, of which the main package carries all. */
export const MACRO_BOUNDS = /* @__PURE__ */ Object.freeze({
  macros: 30,
  titleChars: 16,
});
