/** In which language somebody reads. */
export type ReaderLanguage = 'zh' | 'en';
