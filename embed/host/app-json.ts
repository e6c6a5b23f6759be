import { applyEdits, findNodeAtLocation, type JSONPath, modify, parse, parseTree } from 'jsonc-parser';

/** A package as app.json lists it. */
export interface ListedPackage {
  readonly root: string;
  readonly pages: readonly string[];
  readonly independent: true;
}

/** What of ours stands in a host's app.json. */
export interface Entries {
  readonly packages: readonly ListedPackage[];
  /** Pages of the host that carry the entry: the help page is there before the tap. */
  readonly preloadedFrom: readonly string[];
  readonly preloaded: string;
}

type Rules = Record<string, { readonly packages?: readonly string[] } | undefined>;
export interface HostApp {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages?: readonly string[] }[];
  readonly subpackages?: readonly { readonly root: string; readonly pages?: readonly string[] }[];
  readonly preloadRule?: Rules;
  readonly __usePrivacyCheck__?: boolean;
}

/** Reads app.json as WeChat's tool does, comments and all. Throws when it is none. */
export function readApp(text: string): HostApp {
  const app = parse(text) as HostApp | undefined;
  if (!Array.isArray(app?.pages)) throw new Error('this app.json lists no pages');
  return app;
}

/** Under which of its two names a host lists its subpackages. */
const listName = (app: HostApp): 'subPackages' | 'subpackages' => (app.subpackages ? 'subpackages' : 'subPackages');
/** What a host without subpackages begins its list with. */
export const subPackagesOf = (app: HostApp) => app[listName(app)] ?? [];

/** Puts ours into the text; all that stands there stays as it is, to the space. One line a package, as it weighs in the main package. */
export function withEntries(text: string, { packages, preloadedFrom, preloaded }: Entries): string {
  const app = readApp(text);
  const steps: [JSONPath, unknown, boolean?][] = packages.map((listed, at) => [
    [listName(app), subPackagesOf(app).length + at],
    listed,
    true,
  ]);
  for (const page of preloadedFrom) {
    const known = app.preloadRule?.[page];
    if (known?.packages?.includes(preloaded)) continue;
    if (known) steps.push([['preloadRule', page, 'packages', known.packages?.length ?? 0], preloaded, true]);
    else steps.push([['preloadRule', page], { network: 'all', packages: [preloaded] }]);
  }
  // Our pages ask for pictures and the clipboard, and say so to WeChat. It holds for all since October 2023; named, it is clear.
  if (app.__usePrivacyCheck__ === undefined) steps.push([['__usePrivacyCheck__'], true]);
  return steps.reduce(
    (now, [path, value, isArrayInsertion = false]) => applyEdits(now, modify(now, path, value, { isArrayInsertion })),
    text,
  );
}

/** The same without ours, where somebody changed the text since and it cannot simply be put back. */
export function withoutEntries(text: string, prefix: string, saidPrivacy: boolean): string {
  const app = readApp(text);
  const isOurs = (root: string): boolean => root.startsWith(`${prefix}/`);
  let now = saidPrivacy ? without(text, ['__usePrivacyCheck__']) : text;
  for (const [page, rule] of Object.entries(app.preloadRule ?? {})) {
    const packages = rule?.packages ?? [];
    const isOnlyOurs = packages.every(isOurs);
    if (isOnlyOurs) now = without(now, ['preloadRule', page]);
    else for (const at of placesOf(packages, isOurs)) now = without(now, ['preloadRule', page, 'packages', at]);
  }
  const roots = subPackagesOf(app).map(({ root }) => root);
  for (const at of placesOf(roots, isOurs)) now = without(now, [listName(app), at]);
  return now;
}

/** Where they stand, the last first, so that taking one out moves none of the others. */
const placesOf = (items: readonly string[], fits: (item: string) => boolean): number[] =>
  items.flatMap((item, at) => (fits(item) ? [at] : [])).reverse();

/** The text without an item of a list or a property, and without the comma before it. What `modify` does to the last of a list fits its own layout alone. */
function without(text: string, path: JSONPath): string {
  const tree = parseTree(text);
  const found = tree && findNodeAtLocation(tree, path);
  const item = found?.parent?.type === 'property' ? found.parent : found;
  const siblings = item?.parent?.children ?? [];
  const at = item ? siblings.indexOf(item) : -1;
  if (!item || at < 0) return text;
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const end = item.offset + item.length;
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  return text.slice(0, item.offset) + text.slice(after ? after.offset : end);
}
