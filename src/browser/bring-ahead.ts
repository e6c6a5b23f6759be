/** A page as Taro's build lists it: what loads its code. */
interface Route {
  readonly path?: string;
  readonly load?: (context: object, params: object) => readonly unknown[];
}
interface AppConfig {
  readonly routes?: readonly Route[];
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
}

/** So long a page is left to itself before anything else is fetched. */
const AFTER_MILLIS = 1_000;

/**
 * Keeps `preloadRule` of app.config as WeChat does: while a page stands, the packages that are one tap from it come. Pages that
 * could not be fetched come when they are opened.
 */
export function bringAhead() {
  const { routes = [], preloadRule = {} } =
    (window as { readonly __taroAppConfig?: AppConfig }).__taroAppConfig ?? ({} as AppConfig);
  const brought = new Set<string>();
  let shown: string | undefined;
  let waiting: number | undefined;

  const bring = (root: string): void => {
    if (brought.has(root)) return;
    brought.add(root);
    for (const { path, load } of routes) {
      if (path?.startsWith(`${root}/`)) Promise.resolve(load?.({}, {})[0]).catch(() => brought.delete(root));
    }
  };
  const look = (): void => {
    const page = window.location.hash.replace(/^#\//, '').split('?')[0];
    if (page === shown) return;
    shown = page;
    window.clearTimeout(waiting);
    const packages = preloadRule[page ?? '']?.packages ?? [];
    waiting = window.setTimeout(() => packages.forEach(bring), AFTER_MILLIS);
  };
  return { look };
}
