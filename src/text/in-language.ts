import { useLanguage } from './language';

/** Puts words of the shop as the person reads them: in English where that is read and the shop has said it, else in Chinese. */
export function useInLanguage(): (chinese: string, english: string | undefined) => string {
  const language = useLanguage();
  return (chinese, english) => (language === 'en' && english) || chinese;
}
