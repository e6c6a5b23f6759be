import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A build, and whose it is. */
interface Project {
  readonly appid: string;
  readonly type: 'miniProgram';
  readonly projectPath: string;
  readonly privateKey: string;
}
interface Sent {
  readonly subPackageInfo?: readonly { readonly name: string; readonly size: number }[];
}

/** What of `miniprogram-ci` is used. It is installed beside this file, where TypeScript does not look. */
export interface MiniprogramCi {
  readonly Project: new (project: Project) => object;
  upload(options: {
    readonly project: object;
    readonly version: string;
    readonly desc: string;
    readonly setting: object;
    readonly onProgressUpdate: (progress: unknown) => void;
  }): Promise<Sent>;
  preview(options: {
    readonly project: object;
    readonly desc: string;
    readonly setting: object;
    readonly qrcodeFormat: 'image';
    readonly qrcodeOutputDest: string;
    readonly onProgressUpdate: (progress: unknown) => void;
  }): Promise<Sent>;
}

/** Tencent's own uploader. */
export const loadCi = (): MiniprogramCi =>
  createRequire(join(__dirname, 'package.json'))('miniprogram-ci') as MiniprogramCi;
