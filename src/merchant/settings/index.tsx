import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  englishOf,
  isEnglish,
  SETTING_GROUPS,
  SETTINGS,
  type SettingKey,
  withShopName,
} from '../../../domain/settings';
import { ClientError } from '../../cloud';
import { DeskError } from '../../components/desk-error';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { type Heading, settingsText } from '../../text/settings';
import './index.scss';
import { Refused } from './refused';
import { SettingRow } from './setting-row';
import { SettingSheet } from './setting-sheet';
import { useLinkedPages } from './use-linked-pages';
import { type Setting, type SettingChanges, useSettings } from './use-settings';
import { useShownValue } from './use-shown-value';

const [SHOP, ...OTHERS] = SETTING_GROUPS;
const HEADINGS: readonly Heading[] = [SHOP, 'people', ...OTHERS];
const NOT_ALLOWED = new ClientError('FORBIDDEN');

/** What the shop says of its desk: a list made from the registry, and the pages of what takes more than a field. */
export default function SettingsPage() {
  const text = useText(settingsText);
  const page = useSettings();
  const shown = useShownValue();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<SettingKey>();
  const { session, list } = page;
  const links = useLinkedPages().filter(({ action }) => session.may(action));
  const settings = session.may('merchant/settings.get') ? (list.data?.settings ?? []) : [];
  const shopName = String(settings.find(({ key }) => key === 'shopName')?.value);
  const ofGroup = (heading: Heading): readonly Setting[] =>
    settings.filter(({ key }) => SETTINGS[key].group === heading && !isEnglish(key));
  const settingOf = (key: SettingKey | undefined): Setting | undefined => settings.find((one) => one.key === key);
  const editedSetting = settingOf(edited);
  const editedEnglish = edited && settingOf(englishOf(edited));

  const undo = async (before: SettingChanges, version: number): Promise<void> => {
    const undone = await page.save(before, version);
    if (undone !== undefined) snackbar.show({ text: text.undone });
  };
  const saved = (setting: Setting, changes: SettingChanges, version: number): void => {
    const { title } = text.settings[setting.key];
    const before = Object.fromEntries(
      settings.flatMap(({ key, value, isOwn }) => (key in changes ? [[key, isOwn ? value : null]] : [])),
    );
    setEdited(undefined);
    snackbar.show({
      text: Object.values(changes).every((value) => value === null) ? text.defaulted(title) : text.saved(title),
      undo: { text: text.undo, run: () => void undo(before, version) },
    });
  };
  // Also in the moment between knowing that they may be asked for and asking: nothing shown then may jump.
  const isToCome = session.may('merchant/settings.get') && !list.data && !list.error;
  const isLoading = session.isLoading || list.isLoading || isToCome;
  const isBarred = Boolean(session.data) && !isLoading && !list.error && settings.length + links.length === 0;
  const error = session.error && !session.data ? session.error : !list.data ? list.error : undefined;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="settings">
        {isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {error || isBarred ? (
          <DeskError
            error={error ?? NOT_ALLOWED}
            isBusy={session.isRefreshing}
            onRetry={() => void session.refresh().then(list.refresh)}
          />
        ) : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        <Refused told={list.data} />
        {HEADINGS.map((heading) => {
          const rows = ofGroup(heading);
          const pages = links.filter((link) => link.heading === heading);
          if (isLoading || rows.length + pages.length === 0) return null;
          return (
            <View key={heading} className="settings__group">
              <View className="settings__heading" ariaRole="heading">
                {text.headings[heading]}
              </View>
              <View className="settings__card">
                {rows.map(({ key, value }) => (
                  <SettingRow
                    key={key}
                    title={text.settings[key].title}
                    value={withShopName(shown(key, value), shopName)}
                    hint={text.settings[key].does}
                    onTap={() => {
                      page.clearError();
                      setEdited(key);
                    }}
                  />
                ))}
                {pages.map(({ action, title, hint, open }) => (
                  <SettingRow key={action} isLink title={title} hint={hint} onTap={open} />
                ))}
              </View>
            </View>
          );
        })}
        {settings.length > 0 ? <View className="settings__soon">{text.soon}</View> : null}
      </View>
      {editedSetting ? (
        <SettingSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${editedSetting.key}.${list.data?.version}`}
          page={page}
          setting={editedSetting}
          english={editedEnglish}
          onClose={() => setEdited(undefined)}
          onSaved={(changes, version) => saved(editedSetting, changes, version)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
