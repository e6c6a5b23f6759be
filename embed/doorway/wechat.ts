/** What of WeChat is used here, typed no further than that. The same object goes to Taro, which uses all of it. */
export type Wechat = Readonly<Record<string, unknown>>;

export interface CloudCall {
  readonly name: string;
  readonly data: unknown;
}

/** A cloud of one environment, as `new wx.cloud.Cloud` gives it. */
export interface OwnCloud {
  init(): Promise<unknown>;
  callFunction(call: CloudCall): Promise<{ readonly result: unknown }>;
  uploadFile(file: { readonly cloudPath: string; readonly filePath: string }): Promise<{ readonly fileID: string }>;
}

interface SharedCloud {
  readonly Cloud: new (options: { readonly resourceEnv: string; readonly traceUser: boolean }) => OwnCloud;
  init(options: { readonly env: string; readonly traceUser: boolean }): void;
}

/** How we are put into a host. Written into what is embedded. */
export interface Embedding {
  /** The folder that holds everything of ours there, without slashes around it. */
  readonly prefix: string;
  /** The cloud environment that our functions are in. */
  readonly env: string;
  /** Whether the host's own code opens the shared cloud (`wx.cloud.init`): then we never do, as only the first one counts. */
  readonly hostOpensCloud: boolean;
}

/** Written in, field by field, when a script is embedded (`embed/bundle.ts`). */
declare const EMBEDDING: Embedding;

/**
 * Our functions' environment, opened at the first call. A cloud of our own: `wx.cloud.init` counts once for the whole mini
 * program, and an independent package may start before the host's own code does
 * (WeChat's 小程序端初始化: 为各个环境使用单独的实例).
 */
export function openOwnCloud(wx: Wechat): () => Promise<OwnCloud> {
  let opening: Promise<OwnCloud> | undefined;
  const open = async (): Promise<OwnCloud> => {
    const options = { resourceEnv: EMBEDDING.env, traceUser: false };
    const shared = wx.cloud as SharedCloud;
    // Pictures by their cloud ids are shown by WeChat itself, which asks the shared one.
    if (!EMBEDDING.hostOpensCloud) shared.init({ env: EMBEDDING.env, traceUser: false });
    const own = new shared.Cloud(options);
    await own.init();
    return own;
  };
  return () => {
    opening ??= open().catch((thrown: unknown) => {
      // Without a connection it does not open; the next call tries again.
      opening = undefined;
      throw thrown;
    });
    return opening;
  };
}
