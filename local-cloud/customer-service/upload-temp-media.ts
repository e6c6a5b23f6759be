import { refuse } from '../refusals';
import type { Service } from '../service';
import { openTemporaryMedia } from './temporary-media';

/**
 * `customerServiceMessage.uploadTempMedia`, pictures only. Refuses 40004 another type, 44002 no file, and the picture as
 * `TemporaryMedia.add` does.
 */
export const uploadTempMedia: Service = {
  open: (platform) => {
    const media = openTemporaryMedia(platform);
    return {
      openapi: {
        'customerServiceMessage.uploadTempMedia': ({ type, media: file }) => {
          if (type !== 'image') throw refuse(40004);
          if (!Buffer.isBuffer(file) || file.length === 0) throw refuse(44002);
          const created = Math.floor(platform.now() / 1000);
          return { errcode: 0, errmsg: 'ok', type, media_id: media.add(file), created_at: created };
        },
      },
    };
  },
};
