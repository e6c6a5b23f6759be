import { listFiles, readSource } from '../source-tree';

const { parseSync } = require('@babel/core') as {
  parseSync(code: string, options: object): unknown;
};

const WORKED = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option'];
/** Taps that repeat what a role inside of it does, and are no place of their own to go to. */
const NO_PLACE: readonly string[] = ['src/components/text-field/index.tsx'];

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly name?: { readonly name?: string };
  readonly attributes?: readonly (Node & {
    readonly value?: { readonly value?: string; readonly expression?: Node };
  })[];
}

/** Everything in a syntax tree. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as Node).type === 'string') yield value as Node;
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') yield* nodesOf(child);
}

function tapsWithoutRole(file: string): string[] {
  const tree = parseSync(readSource(file), {
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
  });
  return (
    [...nodesOf(tree)]
      // WeChat's own button is one by itself.
      .filter(({ type, name }) => type === 'JSXOpeningElement' && name?.name !== 'Button')
      .filter(({ attributes = [] }) => {
        const find = (name: string) => attributes.find((attribute) => attribute.name?.name === name);
        if (!find('onClick') || find('ariaHidden')) return false;
        const role = find('ariaRole')?.value;
        // One that is chosen while it is drawn is looked at in the browser.
        return role === undefined || (role.value !== undefined && !WORKED.includes(role.value));
      })
      .map(({ loc }) => `${file}:${loc?.start.line}`)
  );
}

test('whatever is tapped has a role, and by it the keyboard and a name', () => {
  const files = listFiles(['.tsx'], 'src').filter((file) => !NO_PLACE.includes(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(tapsWithoutRole)).toEqual([]);
});
