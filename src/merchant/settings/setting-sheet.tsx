import { View } from '@tarojs/components';
import type { SettingKey } from '../../../domain/settings';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';
import './sheet.scss';
import { Preview } from './preview';
import { canBeSaved, isSameValue, typedValue } from './typed-value';
import type { Setting, SettingValue, useSettings } from './use-settings';
import { useShownValue } from './use-shown-value';
import { ValueField } from './value-field';

interface Props {
  page: ReturnType<typeof useSettings>;
  setting: Setting;
  onClose: () => void;
  /** Saved; `version` is what an undo has seen. */
  onSaved: (value: SettingValue | null, version: number) => void;
}

/** One setting: its field, what it will look like, back to the default. */
export function SettingSheet({ page, setting, onClose, onSaved }: Props) {
  const text = useText(settingsText);
  const { key, value: now, isOwn } = setting;
  const { title, does } = text.settings[key];
  const { draft, change, clear } = useDraft<SettingValue>(`settings.${key}`, now);
  const shown = useShownValue();
  const typed = typedValue(draft);
  const isChanged = !isSameValue(typed, typedValue(now));
  const textOf = (other: SettingKey): string => {
    const value = page.list.data?.settings.find((one) => one.key === other)?.value;
    return typeof value === 'string' ? value : '';
  };
  const save = async (value: SettingValue | null): Promise<void> => {
    const version = await page.save(key, value);
    if (version === undefined) return;
    clear();
    onSaved(value, version);
  };
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
          <View className="setting__foot">
            {isOwn ? (
              <Button isDisabled={page.isSaving} onTap={() => void save(null)}>
                {text.toDefault}
              </Button>
            ) : null}
            <Button
              kind="primary"
              className="setting__save"
              isDisabled={!isChanged || !canBeSaved(key, typed)}
              isBusy={page.isSaving}
              onTap={() => void save(typed)}
            >
              {text.save}
            </Button>
          </View>
        </>
      }
    >
      <View className="setting__does">{does}</View>
      <ValueField setting={key} value={draft} onChange={change} />
      <Preview setting={key} words={typeof draft === 'string' ? draft : ''} textOf={textOf} />
      {isChanged ? (
        <View className="setting__now">
          <View className="setting__now-words">{text.now(shown(key, now))}</View>
          <Button kind="quiet" size="small" onTap={clear}>
            {text.dropDraft}
          </Button>
        </View>
      ) : null}
    </Sheet>
  );
}
