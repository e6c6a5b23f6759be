import { openDoorway } from '.';
import type { Embedding, Wechat } from './wechat';

declare const wx: Wechat;
declare const Page: Parameters<typeof openDoorway>[0]['takePage'];
declare const getCurrentPages: Parameters<typeof openDoorway>[0]['pages'];
/** Written in when it is embedded. */
declare const EMBEDDING: Embedding;

const doorway = openDoorway({ wx, takePage: (page) => Page(page), pages: () => getCurrentPages() }, EMBEDDING.prefix);

/** What each script of the package is called with (`embed/repack/scripts.ts`). */
export const inside = [doorway.wx, doorway.takeApp, doorway.takePage, doorway.getCurrentPages] as const;
