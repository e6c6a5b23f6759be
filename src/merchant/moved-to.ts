/** A list with the item at `from` taken out and put in at `to`; as it was when either place does not exist. */
export function movedTo<T>(items: readonly T[], from: number, to: number): T[] {
  const taken = items[from];
  if (taken === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), taken, ...rest.slice(to)];
}
