import { parseArgs } from 'node:util';
import { DEFAULT_CREDENTIALS_FILE } from '../cloud/credentials';
import { ownerFileOf } from '../cloud/owner-file';
import { CommandError } from '../cloud/target';
import { PARTS, type Part } from '../environment/plan';

export const COMMANDS = ['deploy', 'doctor', 'backup', 'restore', 'upgrade'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What stands on the command line. */
export interface Options {
  readonly command: CommandName;
  readonly envId: string | undefined;
  readonly region: string | undefined;
  readonly isDryRun: boolean;
  readonly isSure: boolean;
  readonly only: readonly Part[];
  /** Nothing but the mini program itself is to be sent, to WeChat. */
  readonly isMiniprogram: boolean;
  /** Where the picture of a preview's code goes. */
  readonly previewTo: string | undefined;
  readonly uploadKeyFile: string | undefined;
  readonly ownerFile: string;
  readonly credentialsFile: string;
  /** Owners' files of other environments. */
  readonly keysFiles: readonly string[];
  /** Where a backup is, or goes. */
  readonly folder: string | undefined;
}

export const HELP = `npm run deploy -- --env ID     brings the environment to what this version needs
npm run doctor -- --env ID     looks at everything and changes nothing
npm run backup -- --env ID --to DIR
npm run restore -- --env ID --from DIR
npm run upgrade -- --env ID    a backup, then deploy, then waits until the records are migrated
npm run deploy -- --only miniprogram   builds the mini program and uploads it to WeChat as a version for trying

  --dry-run            deploy: says what it would do
  --only PARTS         deploy: of ${PARTS.join(', ')}, with commas
  --yes                goes on without asking
  --preview FILE       --only miniprogram: makes a code to scan in place of a version, as a picture
  --upload-key FILE    --only miniprogram: ~/.warmdesk/private.<appid>.key unless told otherwise; or WARMDESK_UPLOAD_KEY
  --region REGION      ap-shanghai unless told otherwise
  --owner-file FILE    keys of the shop, ~/.warmdesk/<ID>.json unless told otherwise
  --credentials FILE   key of Tencent Cloud, ~/.warmdesk/credentials.json; or TENCENTCLOUD_SECRETID and _SECRETKEY
  --keys FILE          deploy: an owner's file of another environment, whose backup is to be read here`;

/** What `--only` names besides: it needs no environment. */
const MINIPROGRAM = 'miniprogram';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the command line. @throws CommandError for what it does not know, with the words above for --help */
export function readOptions(words: readonly string[]): Options {
  const [command, ...rest] = words;
  if (!isCommand(command)) throw new CommandError(HELP);
  const { values } = parse(rest);
  if (values.help) throw new CommandError(HELP);
  const named = values.only?.split(',').map((word) => word.trim()) ?? [];
  const isMiniprogram = named.includes(MINIPROGRAM);
  if (isMiniprogram && (named.length > 1 || command !== 'deploy'))
    throw new CommandError(
      `--only ${MINIPROGRAM} stands alone, and only with deploy: it goes to WeChat, not into the environment.`,
    );
  const only = named.filter((word) => word !== MINIPROGRAM);
  const unknown = only.filter((part) => !isPart(part));
  if (unknown.length > 0)
    throw new CommandError(`--only knows ${PARTS.join(', ')}, ${MINIPROGRAM}; not ${unknown.join(', ')}.`);
  return {
    command,
    envId: values.env,
    region: values.region,
    isDryRun: values['dry-run'] ?? false,
    isSure: values.yes ?? false,
    isMiniprogram,
    previewTo: values.preview,
    uploadKeyFile: values['upload-key'],
    only: only.length > 0 ? only.filter(isPart) : PARTS,
    ownerFile: values['owner-file'] ?? ownerFileOf(values.env ?? ''),
    credentialsFile: values.credentials ?? DEFAULT_CREDENTIALS_FILE,
    keysFiles: values.keys ?? [],
    folder: values.to ?? values.from,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        env: text,
        region: text,
        only: text,
        preview: text,
        'upload-key': text,
        'owner-file': text,
        credentials: text,
        to: text,
        from: text,
        keys: { type: 'string', multiple: true },
        'dry-run': flag,
        yes: { ...flag, short: 'y' },
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

const isCommand = (word: string | undefined): word is CommandName => COMMANDS.some((command) => command === word);
const isPart = (word: string): word is Part => PARTS.some((part) => part === word);
