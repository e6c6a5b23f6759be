import { join, resolve } from 'node:path';
import { buildFunctions } from '../../config/build-functions';
import { CloudApiError } from '../cloud/cloud-api';
import { readCredentials } from '../cloud/credentials';
import { readForeignKeys } from '../cloud/owner-file';
import { CommandError, targetOf } from '../cloud/target';
import { MANIFEST } from '../manifest';
import { deploy } from './deploy';
import { doctor } from './doctor';
import { type Options, readOptions } from './options';
import type { CommandContext } from './survey';
import { coloured, openTerminal } from './terminal';

const ROOT = resolve(__dirname, '../..');

function contextOf(options: Options): CommandContext {
  const target = targetOf(options.envId, options.region, process.env.WARMDESK_SANDBOX);
  return {
    target,
    credentials: readCredentials(options.credentialsFile),
    ownerFile: options.ownerFile,
    manifest: MANIFEST,
    functionsDir: join(ROOT, process.env.WARMDESK_DIST ?? 'dist', 'cloudfunctions'),
    terminal: openTerminal(),
  };
}

async function main(words: readonly string[]): Promise<boolean> {
  const options = readOptions(words);
  const context = contextOf(options);
  await buildFunctions(ROOT);
  if (options.command === 'doctor') return doctor(context);
  return deploy(context, { ...options, moreKeys: options.keysFiles.map(readForeignKeys) });
}

main(process.argv.slice(2)).then(
  (isWell) => {
    process.exitCode = isWell ? 0 : 1;
  },
  (error: unknown) => {
    if (error instanceof CloudApiError) {
      console.error(coloured('red', error.message));
      console.error('What was done stays done. Run the same again.');
    } else console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  },
);
