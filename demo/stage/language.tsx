import { createContext, useContext } from 'react';
import { type StageText, TEXTS } from './text';

export type Language = keyof typeof TEXTS;

export const LanguageContext = createContext<Language>('zh');

/** The stage's words in the chosen language. */
export function useText(): StageText {
  return TEXTS[useContext(LanguageContext)];
}
