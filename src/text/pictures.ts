import { OUR_LIMITS } from '../../domain/kernel';
import { defineText } from './define-text';

/** Choosing pictures, and what became of each. */
export const pictureText = defineText(
  {
    add: '图片',
    remove: '删掉这张图片',
    one: (index: number) => `图片 ${index}`,
    uploading: (percent: number) => `正在上传 ${percent}%`,
    which: (place: number, name?: string) => (name ? `“${name}”` : `第 ${place} 张`),
    refused: {
      type: (which: string) => `${which}没加上：这种格式别人打不开，存成 JPG 或 PNG 再选`,
      size: (which: string) => `${which}没加上：超过 10 MB，压缩或截图后再选`,
      room: (which: string) => `${which}没加上：最多 ${OUR_LIMITS.ticketImages} 张`,
      failed: (which: string) => `${which}没传上去，再选一次`,
    },
  },
  {
    add: 'Picture',
    remove: 'Remove this picture',
    one: (index: number) => `Picture ${index}`,
    uploading: (percent: number) => `Uploading ${percent}%`,
    which: (place: number, name?: string) => (name ? `“${name}”` : `Picture ${place}`),
    refused: {
      type: (which: string) => `${which} was not added: others cannot open this format. Save it as JPG or PNG`,
      size: (which: string) => `${which} was not added: it is larger than 10 MB. Choose a smaller one`,
      room: (which: string) => `${which} was not added: ${OUR_LIMITS.ticketImages} at most`,
      failed: (which: string) => `${which} did not upload. Please choose it again`,
    },
  },
);
