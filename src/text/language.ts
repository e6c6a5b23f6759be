import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { findStored, store } from '../wechat/storage';

export type Language = 'zh' | 'en';

let current: Language | undefined;
const listeners = new Set<() => void>();

/** The language the person chose here, else the phone's, else Chinese. */
export function getLanguage(): Language {
  current ??= findStored('language') ?? languageOfPhone();
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  store('language', language);
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  const [language, set] = useState(getLanguage);
  useEffect(() => {
    const listener = (): void => set(getLanguage());
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return language;
}

function languageOfPhone(): Language {
  try {
    const name = process.env.TARO_ENV === 'h5' ? navigator.language : Taro.getAppBaseInfo().language;
    return /^en/i.test(name ?? '') ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}
