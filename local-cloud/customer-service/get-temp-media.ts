import { refuse } from '../refusals';
import type { Service } from '../service';
import { openTemporaryMedia } from './temporary-media';

/** `customerServiceMessage.getTempMedia`: the picture itself. Refuses 40007, an id that is unknown or has ended. */
export const getTempMedia: Service = {
  open: (platform) => {
    const media = openTemporaryMedia(platform);
    return {
      openapi: {
        'customerServiceMessage.getTempMedia': ({ media_id: mediaId }) => {
          const picture = typeof mediaId === 'string' ? media.find(mediaId) : undefined;
          if (!picture) throw refuse(40007);
          return { contentType: picture.contentType, buffer: picture.content };
        },
      },
    };
  },
};
