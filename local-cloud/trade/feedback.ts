import { openTemporaryMedia } from '../customer-service/temporary-media';
import { refuse } from '../refusals';
import type { Service } from '../service';
import { openKeptTrade } from './kept-trade';

/**
 * `operation.getFeedback` and `getFeedbackmedia` 获取用户反馈列表、获取mediaId图片: what people wrote into 意见反馈, the newest first, and
 * its pictures. Refuses 48001 without the right, 47003 a page or a number of records that is none, 46001 a picture it does not have.
 * Which end the list begins at, how long a page may be and 47003 are our model.
 */
export const feedback: Service = {
  open: (platform) => {
    const trade = openKeptTrade(platform);
    const media = openTemporaryMedia(platform);
    return {
      openapi: {
        'operation.getFeedback': ({ type, page, num }) => {
          trade.requireOpen('operation');
          const [from, size] = [countOf(page, 'page'), countOf(num, 'num')];
          const found = trade.feedback
            .list()
            .map(({ value }) => value)
            .filter((record) => type === undefined || record.type === type)
            .sort((a, b) => Number(b.create_time) - Number(a.create_time));
          const list = found.slice((from - 1) * size, from * size);
          return { errcode: 0, errmsg: 'ok', list, total_num: found.length };
        },
        'operation.getFeedbackmedia': ({ record_id: id, media_id: mediaId }) => {
          trade.requireOpen('operation');
          const record = trade.feedback.get(String(id));
          const isOfIt = Array.isArray(record?.mediaIds) && record.mediaIds.includes(mediaId);
          const picture = isOfIt && typeof mediaId === 'string' ? media.find(mediaId) : undefined;
          if (!picture) throw refuse(46001);
          return { contentType: picture.contentType, buffer: picture.content };
        },
      },
    };
  },
};

function countOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw refuse(47003, name);
  return value;
}
