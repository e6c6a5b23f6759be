import { randomBytes } from 'node:crypto';
import { asWechatAnswer, refuse } from '../refusals';
import { stateKinds } from '../state-kinds';
import type { Millis, OpenApiHandler, PlatformState } from '../types';

/** Temporary media live three days. */
const mediaLifeMillis = 3 * 24 * 60 * 60_000;
const kind = stateKinds.temporaryMedia;

/** Pictures that WeChat keeps for a while: those uploaded, and those that people sent. */
export interface TemporaryMedia {
  /** Notes a picture. @returns its media id */
  add(mediaId?: string): string;
  has(mediaId: string): boolean;
}

export function openTemporaryMedia(state: PlatformState, now: () => Millis): TemporaryMedia {
  return {
    add: (mediaId = randomBytes(32).toString('base64url')) => {
      state.set(kind, mediaId, now() + mediaLifeMillis);
      return mediaId;
    },
    has: (mediaId) => (state.get<Millis>(kind, mediaId) ?? 0) > now(),
  };
}

/** `customerServiceMessage.uploadTempMedia`, pictures only. The picture itself is not kept. */
export function createUploadTempMedia(media: TemporaryMedia, now: () => Millis): OpenApiHandler {
  return (params) =>
    asWechatAnswer(() => {
      if (params.type !== 'image') throw refuse(40004);
      if (params.media === undefined) throw refuse(44002);
      return {
        errcode: 0,
        errmsg: 'ok',
        type: 'image',
        media_id: media.add(),
        created_at: Math.floor(now() / 1000),
      };
    });
}
