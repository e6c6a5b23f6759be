import { View } from '@tarojs/components';
import { handoverText, welcomeText, withoutLinks } from '../../../domain/conversation';
import { isEnglish, type SettingKey, SHOP_NAME_MARK } from '../../../domain/settings';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

interface Props {
  setting: SettingKey;
  words: string;
  /** What the others are now. */
  textOf: (key: SettingKey) => string;
}

/** What is said aloud, as it will be read: by the conversation's own rules, with all that stands around it. */
export function Preview({ setting, words, textOf }: Props) {
  const text = useText(settingsText);
  const shown = words.trim() === '' ? undefined : saidWith(setting, words.trim(), textOf);
  if (shown === undefined) return null;
  return (
    <>
      {setting.startsWith('welcomeGreeting') ? (
        <View className="setting__hint">{text.markHint(SHOP_NAME_MARK)}</View>
      ) : null}
      <View className="setting__label">{text.preview}</View>
      <View className="setting__bubble setting__bubble--lines">{shown}</View>
    </>
  );
}

/** Undefined for what is not said in a conversation. */
function saidWith(setting: SettingKey, words: string, textOf: Props['textOf']): string | undefined {
  const language = isEnglish(setting) ? 'en' : 'zh';
  const own = setting.replace('English', '');
  if (own === 'soothingText')
    return handoverText('upset', { soothingText: words, opens: undefined, position: undefined, language });
  const said = (key: 'shopName' | 'welcomeGreeting' | 'licenceText'): string =>
    (language === 'en' && textOf(`${key}English`)) || textOf(key);
  const greeting = {
    shopName: said('shopName'),
    welcomeGreeting: said('welcomeGreeting'),
    licenceText: said('licenceText'),
  };
  return own in greeting ? withoutLinks(welcomeText('', [], { ...greeting, [own]: words }, { language })) : undefined;
}
