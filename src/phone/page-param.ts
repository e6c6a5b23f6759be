/** A parameter of the present page, decoded. */
export function pageParam(params: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = params[name];
  if (!value) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
