import { useEffect, useState } from 'react';
import type { StageSetting } from '../wechat/types';
import { api } from './api';
import { type Language, LanguageContext } from './language';
import { keepLanguage, readLanguage } from './stage-language';
import { Table } from './table';

const RETRY_MILLIS = 1_500;

/** The whole page: fetches who is here, then sets the table. */
export function Stage() {
  const [setting, setSetting] = useState<StageSetting>();
  const [language, setLanguage] = useState<Language>(readLanguage);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const load = () => api.setting().then(setSetting, () => (timer = setTimeout(load, RETRY_MILLIS)));
    load();
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    keepLanguage(language);
  }, [language]);

  return (
    <LanguageContext.Provider value={language}>
      {setting && <Table setting={setting} language={language} onLanguage={setLanguage} />}
    </LanguageContext.Provider>
  );
}
