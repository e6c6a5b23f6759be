const CHINA = 'Asia/Shanghai';

/** `14:05` by the clock in China. */
export const clockText = (at: number): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: CHINA, hour: '2-digit', minute: '2-digit', hour12: false }).format(at);

/** `14:05:09` by the clock in China. */
export const secondsText = (at: number): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: CHINA, timeStyle: 'medium', hour12: false }).format(at);

/** `11月20日 周五`, `Fri, Nov 20`. */
export const dayText = (at: number, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    timeZone: CHINA,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(at);

/** Today only the time, otherwise with its day. */
export const momentText = (at: number, now: number, language: 'zh' | 'en'): string =>
  dayText(at, language) === dayText(now, language) ? clockText(at) : `${dayText(at, language)} ${clockText(at)}`;
