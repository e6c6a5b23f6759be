import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBPACKAGE_LIMIT_BYTES, sizesOf } from '../../config/package-sizes.mjs';
import { CommandError } from '../cloud/target';
import type { MiniprogramCi } from '../miniprogram/ci';
import { refusalWords } from '../miniprogram/refused';
import type { Release } from '../miniprogram/release';
import { coloured, type Terminal } from './terminal';

/** WeChat's own limit of all packages together (分包加载). */
const MOST_BYTES = 30 * 1024 * 1024;
/** What a new project has, that nobody can upload to. */
const NOBODYS = 'touristappid';

export interface UploadContext {
  readonly terminal: Terminal;
  /** The folder with project.config.json. */
  readonly root: string;
  /** The built mini program. */
  readonly dist: string;
  readonly release: Release;
  /** @throws CommandError where there is none */
  readonly readKey: (appId: string) => string;
  readonly loadCi: () => MiniprogramCi;
}

export interface UploadOptions {
  readonly isDryRun?: boolean;
  readonly isSure?: boolean;
  /** Where the picture of a preview's code goes; absent: it is uploaded as a version. */
  readonly previewTo?: string | undefined;
}

/**
 * Uploads the built mini program as a version for trying (体验版), or makes a preview's code: says what, asks once, and does it. A person
 * sends it in for WeChat's review, on mp.weixin.qq.com. Uploaded again, the same version takes the other's place.
 *
 * @returns whether WeChat took it
 */
export async function uploadMiniprogram(context: UploadContext, options: UploadOptions = {}): Promise<boolean> {
  const { terminal, dist, release, root } = context;
  const { previewTo } = options;
  const { appid } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { appid: string };
  if (!existsSync(join(dist, 'app.json'))) throw new CommandError(`There is no mini program in ${dist}.`);
  const sizes = Object.entries(sizesOf(dist));
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  terminal.say(`Mini program ${coloured('red', appid)}: ${previewTo ? 'a preview' : `version ${release.version}`}`);
  if (!previewTo) terminal.say(`  ${release.description}`);
  for (const [name, bytes] of sizes) terminal.say(`  + ${name}  ${kilobytes(bytes)}`);
  terminal.say(`  ${kilobytes(total)} in ${sizes.length} packages`);
  if (appid === NOBODYS) throw new CommandError('Put the appid of the mini program into project.config.json first.');
  const large = sizes.filter(([name, bytes]) => name !== 'main' && bytes > SUBPACKAGE_LIMIT_BYTES);
  for (const [name] of large) terminal.say(coloured('amber', `  ${name} is over ${kilobytes(SUBPACKAGE_LIMIT_BYTES)}`));
  if (total > MOST_BYTES) throw new CommandError(`WeChat takes ${kilobytes(MOST_BYTES)} at most.`);
  // Before the question: who says yes should not be told afterwards that something is missing.
  const key = context.readKey(appid);
  if (options.isDryRun) return true;
  if (!options.isSure && !(await terminal.confirm('Send it to WeChat?'))) {
    terminal.say('Nothing was sent. Say --yes where nobody can answer.');
    return false;
  }
  return send(context, { appid, key, previewTo });
}

async function send(
  { terminal, root, release, loadCi }: UploadContext,
  { appid, key, previewTo }: { readonly appid: string; readonly key: string; readonly previewTo: string | undefined },
): Promise<boolean> {
  const ci = loadCi();
  try {
    const project = new ci.Project({ appid, type: 'miniProgram', projectPath: root, privateKey: key });
    // Compiled already: WeChat's tools only pack it. It says each file as it goes, which nobody reads.
    const settled = {
      project,
      desc: release.description,
      setting: { es6: false, minify: false },
      onProgressUpdate: () => undefined,
    };
    const { subPackageInfo = [] } = previewTo
      ? await ci.preview({ ...settled, qrcodeFormat: 'image', qrcodeOutputDest: previewTo })
      : await ci.upload({ ...settled, version: release.version });
    for (const { name, size } of subPackageInfo) terminal.say(`  ${name}  ${kilobytes(size)}, as WeChat counts`);
  } catch (error) {
    terminal.say(coloured('red', refusalWords(error, key)));
    return false;
  }
  terminal.say(
    previewTo
      ? coloured('green', `Scan ${previewTo} with WeChat; it opens for half an hour.`)
      : coloured(
          'green',
          'Uploaded. mp.weixin.qq.com → 管理 → 版本管理: try it as 体验版, then send it in for review.',
        ),
  );
  return true;
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
