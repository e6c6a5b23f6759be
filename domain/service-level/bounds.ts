/** How many promises a shop makes, the last of which takes what no other does, and how long their names are. Here and not in the kernel, of which the main package carries all. */
export const PROMISE_BOUNDS = /* @__PURE__ */ Object.freeze({
  promises: 12,
  nameChars: 12,
});
