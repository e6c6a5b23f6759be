import { readSource } from '../source-tree';

/** The rows of every table of a document, heads and rules included, as cells. */
export function rowsOf(file: string): string[][] {
  return readSource(file)
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.endsWith(' |'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** What a cell names in code. */
export const codesIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** What stands below a heading, up to the next one of its level or above. */
export function sectionOf(file: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const lines = readSource(file).split('\n');
  const first = lines.indexOf(heading) + 1;
  if (first === 0) throw new Error(`${file} has no heading “${heading}”`);
  const length = lines.slice(first).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(first, length < 0 ? undefined : first + length).join('\n');
}
