import { randomBytes } from 'node:crypto';
import { KEPT_MOMENTS } from '../kept-state';
import { pictureTypeOf } from '../picture-type';
import { refuse } from '../refusals';
import type { Platform, Service } from '../service';
import type { Millis, StoredFile } from '../types';

const DAY: Millis = 24 * 60 * 60_000;
const MEDIA_LIFE_MILLIS = 3 * DAY;
export const TEMPORARY_MEDIA = { name: 'temporary-media', ...KEPT_MOMENTS, atPath: '$' } as const;

/** WeChat's page says 2 MB and, further down, 10 MB: the smaller one, so that what works here works there. */
export const MAX_MEDIA_BYTES = 2 * 1024 * 1024;
const MEDIA_TYPES: readonly (string | undefined)[] = ['image/png', 'image/jpeg', 'image/gif'];
/** WeChat's have 64 characters. */
const MAX_MEDIA_ID_CHARS = 128;

/** Pictures that WeChat keeps for a while: those that functions uploaded, and those that people sent. */
export interface TemporaryMedia {
  /** Takes a picture in. @returns its media id @throws WechatRefusal 40009 too large, 40005 not a PNG, JPEG or GIF */
  add(content: Buffer): string;
  /** Notes the id of a picture that was pushed from outside, without its bytes. */
  note(mediaId: string): void;
  has(mediaId: string): boolean;
  find(mediaId: string): StoredFile | undefined;
}

export function openTemporaryMedia({ keep, files, now }: Platform): TemporaryMedia {
  const endsAt = keep<Millis>(TEMPORARY_MEDIA);
  const note = (mediaId: string) => endsAt.set(mediaId, now() + MEDIA_LIFE_MILLIS);
  const has = (mediaId: string) => (endsAt.get(mediaId) ?? 0) > now();
  return {
    note,
    has,
    add: (content) => {
      if (content.length > MAX_MEDIA_BYTES) throw refuse(40009);
      if (!MEDIA_TYPES.includes(pictureTypeOf(content))) throw refuse(40005);
      const mediaId = randomBytes(32).toString('base64url');
      note(mediaId);
      files.put(mediaId, content);
      files.sweep(has);
      return mediaId;
    },
    find: (mediaId) => {
      const content = has(mediaId) ? files.get(mediaId) : undefined;
      const contentType = content && pictureTypeOf(content);
      return content && contentType ? { contentType, content } : undefined;
    },
  };
}

/** Notes the pictures that people send: for three days a function can fetch them, and send them back. */
export const temporaryMedia: Service = {
  open: (platform) => {
    const media = openTemporaryMedia(platform);
    return {
      onPush: (event) => {
        for (const mediaId of [event.MediaId, event.ThumbMediaId])
          if (isMediaId(mediaId) && !media.has(mediaId)) media.note(mediaId);
      },
    };
  },
};

const isMediaId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_MEDIA_ID_CHARS;
