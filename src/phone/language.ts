import Taro from '@tarojs/taro';
import { bringLanguageMemory, type Language } from '../text/language';
import { findStored, store } from './storage';

// Imported for this by what every page stands in and by the floating entry, which stands alone in a host's page.
bringLanguageMemory({
  find: () => findStored('language') ?? languageOfPhone(),
  keep: (language) => store('language', language),
});

function languageOfPhone(): Language {
  try {
    const name = process.env.TARO_ENV === 'h5' ? navigator.language : Taro.getAppBaseInfo().language;
    return /^en/i.test(name ?? '') ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}
