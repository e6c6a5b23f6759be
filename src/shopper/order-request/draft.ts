import type { OrderRequestKind, RequestReason } from '../../../domain/orders';
import type { LastTry } from '../../cloud';
import type { UploadedPicture } from '../../cloud/upload/picture';

/** What is being asked, as it is kept on the phone. */
export interface RequestDraft {
  readonly reason?: RequestReason;
  readonly text: string;
  readonly pictures: readonly UploadedPicture[];
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly address: string;
  readonly lastTry?: LastTry;
}

export const EMPTY_REQUEST: RequestDraft = { text: '', pictures: [], name: '', phone: '', region: '', address: '' };

/** What is still missing, by what is said of it. */
export type Missing = 'needReason' | 'needAddress';

/** Pictures help where goods come back. */
export const takesPictures = (kind: OrderRequestKind): boolean => kind === 'return' || kind === 'exchange';
