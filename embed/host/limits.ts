/** What may weigh how much in a host, in KB. WeChat refuses 2 MB a package; a host's main package is its own. */
const KILOBYTES = { main: 8, figures: 1_200, others: 800 };

/** The limit that is exceeded, in KB; undefined where all is well. */
export function overLimit(name: string, bytes: number): number | undefined {
  const limit =
    name === 'main package' ? KILOBYTES.main : name.endsWith('/figures') ? KILOBYTES.figures : KILOBYTES.others;
  return bytes > limit * 1024 ? limit : undefined;
}
