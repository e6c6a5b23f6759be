import { openUrl } from '../pages';
import { onParentMessage } from '../parent/index.h5';

/** In a browser the page around us plays WeChat: a card tapped there opens a page here. Called once, at launch. */
export function startPlatform(): void {
  onParentMessage('wechat-navigate', (message) => {
    if (typeof message.path !== 'string') return;
    const url = message.path.startsWith('/') ? message.path : `/${message.path}`;
    void openUrl(url);
  });
}
