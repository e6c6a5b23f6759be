import { useDraft } from '../../phone/use-draft';
import { canBeSaved, isSameValue, typedEnglish, typedValue } from './typed-value';
import type { Setting, SettingChanges, SettingValue } from './use-settings';

/** A setting as it is typed, with its English where it has one. */
export function useSettingDraft(setting: Setting, english: Setting | undefined) {
  const { key, value: now } = setting;
  const own = useDraft<SettingValue>(`settings.${key}`, now);
  // Where the shop has its own words, English of ours would not be theirs: none holds there.
  const englishNow = english && (english.isOwn || !setting.isOwn) ? english.value : noneLike(english?.value);
  const second = useDraft<SettingValue>(`settings.${english?.key ?? key}.english`, englishNow);
  const typed = typedValue(own.draft);
  const isOwnChanged = !isSameValue(typed, typedValue(now));
  const typedSecond = english ? typedEnglish(second.draft, own.draft) : null;
  const isSecondChanged = english !== undefined && !isSameValue(typedSecond, typedEnglish(englishNow, now));
  const changes: SettingChanges = {
    ...(isOwnChanged && { [key]: typed }),
    ...(english && (isOwnChanged || isSecondChanged) && { [english.key]: typedSecond }),
  };
  const isFit = canBeSaved(key, typed) && (!english || canBeSaved(english.key, typedSecond));
  /** @param gone the place of a text that was taken away: its English goes with it */
  const change = (next: SettingValue, gone?: number): void => {
    own.change(next);
    if (gone === undefined) return;
    second.change((words) => (Array.isArray(words) ? words.filter((_, at) => at !== gone) : words));
  };
  const clear = (): void => {
    own.clear();
    second.clear();
  };
  const isChanged = isOwnChanged || isSecondChanged;
  return {
    draft: own.draft,
    english: second.draft,
    change,
    changeEnglish: second.change,
    clear,
    changes,
    isChanged,
    canSave: isChanged && isFit,
  };
}

function noneLike(value: SettingValue | undefined): SettingValue {
  if (Array.isArray(value)) return [];
  return typeof value === 'object' ? {} : '';
}
