import { useEffect, useMemo, useRef, useState } from 'react';
import { api, type Choices, type OfferedCard } from './api';
import { readFrameRequest, tellFrame } from './bridge';
import type { Seat } from './stage-state';

/** The phones that run the mini program. */
export type AppSeat = Exclude<Seat, 'wechat'>;

interface Asking {
  readonly seat: AppSeat;
  readonly id: string;
  readonly tmplIds: readonly string[];
}

interface FramesOptions {
  readonly onContact: (
    seat: AppSeat,
    contact: { readonly sessionFrom: string; readonly card?: OfferedCard },
  ) => Promise<void>;
}

/** The two frames and what their mini programs ask of WeChat. */
export function useFrames({ onContact }: FramesOptions) {
  const shopper = useRef<HTMLIFrameElement>(null);
  const desk = useRef<HTMLIFrameElement>(null);
  const frames = useMemo(() => ({ shopper, desk }), []);
  const [asking, setAsking] = useState<Asking>();
  const contact = useRef(onContact);
  contact.current = onContact;

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const request = readFrameRequest(event);
      const seat = (['shopper', 'desk'] as const).find((one) => frames[one].current?.contentWindow === event.source);
      if (!request || !seat) return;
      if (request.api === 'openContact') void contact.current(seat, request);
      else setAsking({ seat, id: request.id, tmplIds: request.tmplIds });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frames]);

  /** Passes the taps on to WeChat, then WeChat's answer to the mini program that asked. */
  const answer = async (openid: string, choices: Choices) => {
    if (!asking) return;
    setAsking(undefined);
    const told = await api.tapSubscribe(openid, choices).then(
      () => ({ errMsg: 'requestSubscribeMessage:ok', ...choices }),
      () => ({ errMsg: 'requestSubscribeMessage:fail', errCode: 10002 }),
    );
    tellFrame(frames[asking.seat].current, { type: 'wechat-result', id: asking.id, result: told });
  };

  return { frames, asking, answer };
}
