import { View } from '@tarojs/components';
import { isEnglish, type SettingKey } from '../../../domain/settings';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import './sheet.scss';
import { EnglishPart } from './english-part';
import { Preview } from './preview';
import { useSettingDraft } from './use-setting-draft';
import type { Setting, SettingChanges, useSettings } from './use-settings';
import { useShownValue } from './use-shown-value';
import { ValueField } from './value-field';

interface Props {
  page: ReturnType<typeof useSettings>;
  setting: Setting;
  /** The same in English, where there may be that. */
  english: Setting | undefined;
  onClose: () => void;
  /** Saved; `version` is what an undo has seen. */
  onSaved: (changes: SettingChanges, version: number) => void;
}

/** One setting: its field, its English, what it will look like, back to the default. */
export function SettingSheet({ page, setting, english, onClose, onSaved }: Props) {
  const text = useText(settingsText);
  const { key, value: now } = setting;
  const { title, does } = text.settings[key];
  const typed = useSettingDraft(setting, english);
  const shown = useShownValue();
  const textOf = (other: SettingKey): string => {
    const find = (wanted: string) => page.list.data?.settings.find((one) => one.key === wanted);
    const [found, chinese] = [find(other), find(other.replace('English', ''))];
    // English of ours beside what the shop says in its own words is said to nobody.
    if (isEnglish(other) && chinese?.isOwn && !found?.isOwn) return '';
    return typeof found?.value === 'string' ? found.value : '';
  };
  const save = async (changes: SettingChanges): Promise<void> => {
    const version = await page.save(changes);
    if (version === undefined) return;
    typed.clear();
    onSaved(changes, version);
  };
  const toDefault = { [key]: null, ...(english && { [english.key]: null }) };
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
          <View className="setting__foot">
            {setting.isOwn || english?.isOwn ? (
              <Button isDisabled={page.isSaving} onTap={() => void save(toDefault)}>
                {text.toDefault}
              </Button>
            ) : null}
            <Button
              kind="primary"
              className="setting__save"
              isDisabled={!typed.canSave}
              isBusy={page.isSaving}
              onTap={() => void save(typed.changes)}
            >
              {text.save}
            </Button>
          </View>
        </>
      }
    >
      <View className="setting__does">{does}</View>
      <ValueField setting={key} value={typed.draft} onChange={typed.change} />
      <Preview setting={key} words={typeof typed.draft === 'string' ? typed.draft : ''} textOf={textOf} />
      {english ? (
        <EnglishPart
          setting={english}
          value={typed.english}
          beside={typed.draft}
          onChange={typed.changeEnglish}
          textOf={textOf}
        />
      ) : null}
      {typed.isChanged ? (
        <View className="setting__now">
          <View className="setting__now-words">{text.now(shown(key, now))}</View>
          <Button kind="quiet" size="small" onTap={typed.clear}>
            {text.dropDraft}
          </Button>
        </View>
      ) : null}
    </Sheet>
  );
}
