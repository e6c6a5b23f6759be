import { parseArgs } from 'node:util';

/** What stands on the command line. */
export interface ToolOptions {
  /** The environment's id is `demo-` and this. */
  readonly name: string;
  /** A command of the shell to run, and then end. */
  readonly command: string | undefined;
  readonly importFrom: string | undefined;
  readonly exportTo: string | undefined;
}

export const HELP = `npm run cloud -- [options] [exec "COMMAND"]

  exec "COMMAND"        runs it beside a cloud of its own, and ends with its exit code; without it the cloud waits for Ctrl-C
  --name NAME           the environment is demo-NAME; demo-one unless told otherwise. Each start is empty
  --import DIR          begins with what an earlier one left
  --export-on-exit DIR  leaves its state there; the folder of --import where no DIR follows

  The command finds CLOUD_ENV_ID, CLOUD_MANAGEMENT_URL, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY.`;

const NAME = /^[a-z0-9][a-z0-9-]{0,40}$/;

/** Something whoever typed it can mend; its message is all they are shown. */
export class ToolError extends Error {}

/** Reads the command line. @throws ToolError */
export function readToolOptions(words: readonly string[]): ToolOptions {
  // A folder may be left out after `--export-on-exit`, which parseArgs has no way to say.
  const args = words.flatMap((word, index) => {
    const next = words[index + 1];
    return word === '--export-on-exit' && (next === undefined || next === 'exec' || next.startsWith('--'))
      ? [word, '']
      : [word];
  });
  const { values, positionals } = parse(args);
  if (values.help) throw new ToolError(HELP);
  const [verb, command, ...rest] = positionals;
  if ((verb !== undefined && verb !== 'exec') || (verb === 'exec' && !command) || rest.length > 0)
    throw new ToolError(HELP);
  const name = values.name ?? 'one';
  if (!NAME.test(name)) throw new ToolError('--name wants small letters, digits and hyphens.');
  const exportTo = values['export-on-exit'] === '' ? values.import : values['export-on-exit'];
  if (values['export-on-exit'] === '' && exportTo === undefined)
    throw new ToolError('--export-on-exit wants a folder.');
  return { name, command, importFrom: values.import, exportTo };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        import: { type: 'string' },
        'export-on-exit': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}
