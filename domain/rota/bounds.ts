/** How much a rota takes. Here and not in the kernel, of which the main package carries all. */
export const ROTA_BOUNDS = /* @__PURE__ */ Object.freeze({
  /** Shifts of one team. */
  shifts: 80,
  /** Rotas that are tried at once. */
  tries: 2,
});
