/** How the browser build speaks with the page it is framed in, which stands for WeChat's own surfaces. */
export interface ParentMessage {
  type: string;
  id?: string;
  [field: string]: unknown;
}

const hasParent = (): boolean => window.parent !== window;

export function onParentMessage(type: string, handle: (message: ParentMessage) => void): () => void {
  const listener = (event: MessageEvent): void => {
    // Only the frame around us may speak for WeChat.
    if (event.source !== window.parent) return;
    const message = event.data as ParentMessage | undefined;
    if (message?.type === type) handle(message);
  };
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}

/** Tells the parent something and expects no answer. */
export function tellParent(message: Omit<ParentMessage, 'type'>): void {
  if (hasParent()) window.parent.postMessage({ type: 'wechat', ...message }, '*');
}

/** Asks the parent and waits for its answer; without a parent, or without an answer in time, `undefined`. */
export function askParent(message: Omit<ParentMessage, 'type' | 'id'>, timeoutMillis = 60_000): Promise<unknown> {
  if (!hasParent()) return Promise.resolve(undefined);
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  return new Promise((resolve) => {
    const stop = onParentMessage('wechat-result', (answer) => {
      if (answer.id !== id) return;
      finish(answer.result);
    });
    const timer = setTimeout(() => finish(undefined), timeoutMillis);
    const finish = (result: unknown): void => {
      stop();
      clearTimeout(timer);
      resolve(result);
    };
    tellParent({ ...message, id });
  });
}
