import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions } from '../../config/build-functions';
import { CloudApiError } from '../cloud/cloud-api';
import { readCredentials } from '../cloud/credentials';
import { readForeignKeys } from '../cloud/owner-file';
import { CommandError, targetOf } from '../cloud/target';
import { MANIFEST } from '../manifest';
import { loadCi } from '../miniprogram/ci';
import { releaseOf } from '../miniprogram/release';
import { readUploadKey } from '../miniprogram/upload-key';
import { backup } from './backup';
import { deploy } from './deploy';
import { doctor } from './doctor';
import { type Options, readOptions } from './options';
import { restore } from './restore';
import type { CommandContext } from './survey';
import { coloured, openTerminal } from './terminal';
import { upgrade } from './upgrade';
import { uploadMiniprogram } from './upload-miniprogram';

const ROOT = resolve(__dirname, '../..');

function contextOf(options: Options): CommandContext {
  const target = targetOf(options.envId, options.region, process.env.CLOUD_MANAGEMENT_URL);
  return {
    target,
    credentials: readCredentials(options.credentialsFile),
    ownerFile: options.ownerFile,
    manifest: MANIFEST,
    functionsDir: join(ROOT, process.env.WARMDESK_DIST ?? 'dist', 'cloudfunctions'),
    terminal: openTerminal(),
  };
}

/** Where a backup goes unless somebody says: with the date, so that none takes the place of another. */
const backupFolderOf = (envId: string) =>
  join(homedir(), '.warmdesk/backups', `${envId}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);

/** Builds it by the same command as everywhere, and hands it to WeChat. */
function sendMiniprogram({ isDryRun, isSure, previewTo, uploadKeyFile }: Options): Promise<boolean> {
  execFileSync(process.execPath, ['config/build.mjs', 'weapp'], { cwd: ROOT, stdio: 'inherit' });
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  return uploadMiniprogram(
    {
      terminal: openTerminal(),
      root: ROOT,
      dist: join(ROOT, process.env.WARMDESK_DIST ?? 'dist', 'weapp'),
      release: releaseOf(JSON.parse(read('package.json')), read('CHANGELOG.md')),
      readKey: (appId) => readUploadKey(appId, uploadKeyFile),
      loadCi,
    },
    { isDryRun, isSure, previewTo: previewTo === undefined ? undefined : resolve(previewTo) },
  );
}

async function main(words: readonly string[]): Promise<boolean> {
  const options = readOptions(words);
  if (options.isMiniprogram) return sendMiniprogram(options);
  const context = contextOf(options);
  const { envId } = context.target;
  const { command, folder = backupFolderOf(envId), isSure } = options;
  const deploying = { ...options, moreKeys: options.keysFiles.map(readForeignKeys) };
  if (command === 'backup') return (await backup(context, folder)) !== '';
  if (command === 'restore') {
    if (options.folder === undefined) throw new CommandError('Which backup? Say --from DIR.');
    return restore(context, folder, isSure);
  }
  await buildFunctions(ROOT);
  if (command === 'doctor') return doctor(context);
  if (command === 'upgrade') return upgrade(context, folder, deploying);
  return deploy(context, deploying);
}

main(process.argv.slice(2)).then(
  (isWell) => {
    process.exitCode = isWell ? 0 : 1;
  },
  (error: unknown) => {
    if (error instanceof CloudApiError) {
      console.error(coloured('red', error.message));
      if (/SignatureExpire/.test(error.code ?? ''))
        console.error('This machine’s clock is more than five minutes off: set it.');
      console.error('What was done stays done. Run the same again.');
    } else console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  },
);
