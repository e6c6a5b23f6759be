import { startKeyboard } from '../../browser';
import { setLanguage } from '../../text/language';
import { openUrl } from '../pages';
import { onParentMessage } from '../parent/index.h5';

/** In a browser the page around us plays WeChat and the phone: a card tapped there opens a page here, and its language is ours. Called once, at launch. */
export function startPlatform(): void {
  startKeyboard();
  onParentMessage('wechat-navigate', (message) => {
    if (typeof message.path !== 'string') return;
    const url = message.path.startsWith('/') ? message.path : `/${message.path}`;
    void openUrl(url);
  });
  onParentMessage('wechat-language', ({ language }) => {
    if (language === 'zh' || language === 'en') setLanguage(language);
  });
}
