/**
 * Something that only runs inside tests and hooks, to be named while the suite around them is described.
 *
 * @param find what runs now, if it does
 */
export function insideTests<T extends object>(what: string, find: () => T | undefined): T {
  return new Proxy({} as T, {
    get: (_nothing, name) => {
      const running = find();
      if (!running) throw new Error(`${what} runs only inside tests and hooks`);
      return Reflect.get(running, name);
    },
  });
}
