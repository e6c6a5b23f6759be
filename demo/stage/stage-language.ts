import type { Language } from './language';

/** Also read by the phones in the frames, which start in the language of the stage (`demo/phone/phone.ts`). */
const KEPT = 'warmdesk.stage.language';

/** What was chosen here before, else the browser's language as far as the stage speaks it. */
export function firstLanguage(kept: string | null, browser: string): Language {
  if (kept === 'zh' || kept === 'en') return kept;
  return /^zh\b/i.test(browser) ? 'zh' : 'en';
}

export const readLanguage = (): Language => firstLanguage(localStorage.getItem(KEPT), navigator.language);

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  localStorage.setItem(KEPT, language);
}
