/** What a version is called at WeChat, and what it brings. */
export interface Release {
  readonly version: string;
  readonly description: string;
}

const MOST_CHARS = 200;

/**
 * The version of package.json, and the first thing of each part of the newest section of CHANGELOG.md, as many as fit.
 *
 * @param changelog its text
 */
export function releaseOf(packageJson: { readonly version: string }, changelog: string): Release {
  const [, newest = ''] = changelog.split(/^## /m);
  const lines = newest.split(/^### /m).flatMap((part) => {
    const [, first] = /^- ([^\n]+(?:\n {2}[^\n]+)*)/m.exec(part) ?? [];
    return first === undefined ? [] : [first.replaceAll(/\s*\n\s*/g, ' ')];
  });
  const words = [...lines.join(' ')];
  const description = words.length > MOST_CHARS ? `${words.slice(0, MOST_CHARS - 1).join('')}…` : words.join('');
  return { version: packageJson.version, description: description || packageJson.version };
}
