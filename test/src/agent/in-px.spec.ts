import { posix } from 'node:path';
import { importsOf, readSource } from '../../source-tree';

const DESK_PAGES = ['queue', 'ticket', 'search', 'team', 'held'].map((page) => `src/agent/${page}/index.tsx`);
const IN_PX = 'src/agent/desk/in-px/index.scss';
/** What has no sizes of its own there: the tokens are said anew, the desk's own sheet is in px as it is, what is heard is not seen. */
const APART = ['src/theme/base.scss', 'src/agent/desk/index.scss', 'src/components/heard/index.scss', IN_PX];

/** Every stylesheet that is drawn with by what these files import, and by what that does. */
function stylesOf(files: readonly string[]): Set<string> {
  const [seen, styles] = [new Set<string>(), new Set<string>()];
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.scss')) styles.add(file);
    else for (const { to, isPackage, isTypeOnly } of importsOf(file)) if (!isPackage && !isTypeOnly) walk(to);
  };
  files.forEach(walk);
  return styles;
}

test('in px: what a page of the desk draws with is said once more in px, nothing of it left to grow with the window', () => {
  const listed = [...readSource(IN_PX).matchAll(/load-css\("([^"]+)"\)/g)].map(([, path = '']) =>
    posix.join(posix.dirname(IN_PX), path),
  );
  const drawn = [...stylesOf(DESK_PAGES)].filter((file) => file.startsWith('src/') && !APART.includes(file));
  expect([...listed].sort()).toEqual(drawn.sort());
});
