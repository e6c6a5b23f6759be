import type { ReaderLanguage } from '../kernel';
import { type CannedValues, fillCanned } from './variables';

/** The same in English: the words, and a title that it is found by where somebody asks in English; empty: none. */
export interface CannedEnglish {
  readonly title: string;
  readonly text: string;
}

/** A prepared reply as it is written: its Chinese, and its English where it has any. */
export interface CannedWords {
  readonly text: string;
  readonly english?: Pick<CannedEnglish, 'text'>;
}

/** To whom a prepared reply is said: what they read, and what is known of them, written in each language. */
export interface CannedReader {
  readonly language: ReaderLanguage;
  readonly values: Readonly<Record<ReaderLanguage, CannedValues>>;
}

/** A prepared reply as it is said to somebody. `isOnlyChinese`: they read English, and nobody has written it in that. */
export interface CannedSaid {
  readonly text: string;
  readonly isOnlyChinese: boolean;
}

/** The words for whoever reads them, filled in: in English where they read that and it has any, else in Chinese. */
export function saidTo({ text, english }: CannedWords, { language, values }: CannedReader): CannedSaid {
  if (language === 'en' && english) return { text: fillCanned(english.text, values.en, 'en'), isOnlyChinese: false };
  return { text: fillCanned(text, values.zh), isOnlyChinese: language === 'en' };
}
