import { randomUUID } from 'node:crypto';
import { refuse } from '../refusals';
import type { Service } from '../service';
import { requireCheckOfPerson, requireRecentVisit } from './requirements';
import { judgeText, writtenVerdict } from './verdict';
import { openVisits } from './visits';

const MAX_TEXT_CHARS = 2500;

/**
 * `security.msgSecCheck`, version 2, in which a risky text is no error: errcode is 0 and `result.suggest` tells. Refuses
 * what `requirements.ts` says, 44002 an empty text, 45002 too long a one.
 */
export const msgSecCheck: Service = {
  open: (platform) => {
    const visits = openVisits(platform);
    return {
      openapi: {
        'security.msgSecCheck': (params) => {
          const openid = requireCheckOfPerson(params);
          const { content } = params;
          if (typeof content !== 'string' || content === '') throw refuse(44002);
          if ([...content].length > MAX_TEXT_CHARS) throw refuse(45002);
          requireRecentVisit(visits, openid);
          return { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), ...writtenVerdict(judgeText(content)) };
        },
      },
    };
  },
};
