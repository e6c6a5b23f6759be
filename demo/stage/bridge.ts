import type { OfferedCard } from './api';

/** What a mini program in a frame asks of WeChat. */
export type FrameRequest =
  | { readonly api: 'requestSubscribeMessage'; readonly id: string; readonly tmplIds: readonly string[] }
  | { readonly api: 'openContact'; readonly sessionFrom: string; readonly card?: OfferedCard };

/** Reads a message from one of our own frames; undefined for anything else. */
export function readFrameRequest(event: MessageEvent): FrameRequest | undefined {
  if (event.origin !== window.location.origin) return undefined;
  const data = event.data as Readonly<Record<string, unknown>> | null;
  if (typeof data !== 'object' || data?.type !== 'wechat') return undefined;
  if (data.api === 'requestSubscribeMessage' && typeof data.id === 'string' && Array.isArray(data.tmplIds)) {
    const tmplIds = data.tmplIds.filter((id): id is string => typeof id === 'string');
    return { api: data.api, id: data.id, tmplIds };
  }
  if (data.api === 'openContact') {
    const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined);
    const [title, path, img] = [text('title'), text('path'), text('img')];
    const card = title && path ? { title, path, ...(img ? { img } : {}) } : undefined;
    return { api: data.api, sessionFrom: text('sessionFrom') ?? '', ...(card ? { card } : {}) };
  }
  return undefined;
}

/** Answers or tells a frame something; only a page of ours can hear it. */
export function tellFrame(
  frame: HTMLIFrameElement | null,
  message: { readonly type: string; [field: string]: unknown },
) {
  frame?.contentWindow?.postMessage(message, window.location.origin);
}
