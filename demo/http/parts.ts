import type { LocalCloud, TemplateDeclaration } from '../../local-cloud';
import type { Crowd } from '../crowd/crowd';
import type { ChatLog } from '../wechat/chat-log';
import type { StagePerson } from '../wechat/types';

/** What the HTTP face is made of. */
export interface DemoParts {
  readonly cloud: LocalCloud;
  readonly chats: ChatLog;
  readonly crowd: Crowd;
  readonly people: readonly StagePerson[];
  readonly templates: readonly TemplateDeclaration[];
  /** Where the builds are: `h5/`, `stage/`. */
  readonly distDir: string;
  /** The repository's folder, for pictures and fonts. */
  readonly rootDir: string;
  /** Only this machine may ask; other names of ours in `Host` are refused then. */
  readonly isLoopbackOnly: boolean;
  /** Names by which a network may ask, besides the machine's addresses and its own name. */
  readonly ownNames?: readonly string[] | undefined;
}
