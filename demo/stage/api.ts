import type { CrowdState, Pace } from '../crowd/crowd';
import type { StageSetting, WechatOfPerson } from '../wechat/types';

async function answerOf<T>(path: string, request: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, request);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

const read = <T>(path: string): Promise<T> => answerOf(path);

const send = <T>(path: string, body: object): Promise<T> =>
  answerOf(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export type Choices = Readonly<Record<string, 'accept' | 'reject'>>;

/** What the stage asks of the local cloud: everything that on a real phone happens in WeChat. */
export const api = {
  setting: () => read<StageSetting>('/stage-setting'),
  wechatOf: (openid: string) => read<WechatOfPerson>(`/wechat/conversation?openid=${encodeURIComponent(openid)}`),
  enter: (openid: string, sessionFrom: string) => send('/wechat/enter', { openid, sessionFrom }),
  say: (openid: string, text: string) => send('/wechat/message', { openid, text }),
  sendPicture: (openid: string, picture: Blob) =>
    answerOf(`/wechat/picture?openid=${encodeURIComponent(openid)}`, { method: 'POST', body: picture }),
  sendCard: (openid: string, card: OfferedCard) =>
    send('/wechat/card', { openid, title: card.title, path: card.path, ...(card.img ? { image: card.img } : {}) }),
  tapSubscribe: (openid: string, choices: Choices) => send<object>('/tap/subscribe', { openid, choices }),
  crowd: () => read<CrowdState>('/crowd'),
  setCrowd: (pace: Pace | null) => send<CrowdState>('/crowd', { pace }),
  turnClock: (advanceMs: number) => send<{ now: number }>('/clock', { advanceMs }),
};

/** The card that the contact button brings along. */
export interface OfferedCard {
  readonly title: string;
  readonly path: string;
  readonly img?: string;
}
