import { refuse } from '../refusals';
import type { Params } from '../types';

/** A text's limit in bytes of UTF-8, as developers report it; the documentation gives only the code. */
const MAX_TEXT_BYTES = 2048;

const part = (params: Params, name: string): Params => {
  const value = params[name];
  if (typeof value !== 'object' || value === null) throw refuse(47001, name);
  return value as Params;
};

const requireTexts = (value: Params, names: readonly string[]): void => {
  for (const name of names) {
    if (typeof value[name] !== 'string' || value[name] === '') throw refuse(47001, `${name} is missing`);
  }
};

/**
 * Checks the four kinds of message that a mini program may send.
 *
 * @param hasMedia whether a temporary media id is known and has not ended
 * @throws WechatRefusal 40008 another kind, 47001 a missing field, 44002 an empty text, 45002 too long a text,
 *   40007 an unknown media id
 */
export function requireMessageShape(params: Params, hasMedia: (mediaId: string) => boolean): void {
  const requireMedia = (mediaId: unknown) => {
    if (typeof mediaId !== 'string' || !hasMedia(mediaId)) throw refuse(40007);
  };
  switch (params.msgtype) {
    case 'text': {
      const { content } = part(params, 'text');
      if (typeof content !== 'string' || content === '') throw refuse(44002);
      if (Buffer.byteLength(content) > MAX_TEXT_BYTES) throw refuse(45002);
      return;
    }
    case 'image':
      requireMedia(part(params, 'image').media_id);
      return;
    case 'link':
      requireTexts(part(params, 'link'), ['title', 'description', 'url', 'thumb_url']);
      return;
    case 'miniprogrampage': {
      const card = part(params, 'miniprogrampage');
      requireTexts(card, ['title', 'pagepath']);
      requireMedia(card.thumb_media_id);
      return;
    }
    default:
      throw refuse(40008);
  }
}
