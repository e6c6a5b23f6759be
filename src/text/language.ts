import { useEffect, useState } from 'react';

export type Language = 'zh' | 'en';

/** What stands above the words knows where the person's choice is kept, and which language their phone speaks. */
interface LanguageMemory {
  find: () => Language;
  keep: (language: Language) => void;
}

let memory: LanguageMemory | undefined;
let current: Language | undefined;
const listeners = new Set<() => void>();

/** Brought in from above (`src/phone/language.ts`), before anything is drawn: words know no phone. */
export function bringLanguageMemory(from: LanguageMemory): void {
  memory = from;
}

/** The language the person chose here, else the phone's, else Chinese. */
export function getLanguage(): Language {
  current ??= memory?.find();
  return current ?? 'zh';
}

export function setLanguage(language: Language): void {
  current = language;
  memory?.keep(language);
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
