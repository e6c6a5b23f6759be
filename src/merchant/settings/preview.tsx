import { View } from '@tarojs/components';
import { type SettingKey, SHOP_NAME_MARK, withShopName } from '../../../domain/settings';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

interface Props {
  setting: SettingKey;
  words: string;
  shopName: string;
}

/** What is said aloud, as it will be read: with the shop's name filled in. */
export function Preview({ setting, words, shopName }: Props) {
  const text = useText(settingsText);
  if (setting !== 'welcomeGreeting' || words.trim() === '') return null;
  return (
    <>
      <View className="setting__hint">{text.markHint(SHOP_NAME_MARK)}</View>
      <View className="setting__label">{text.preview}</View>
      <View className="setting__bubble">{withShopName(words.trim(), shopName)}</View>
    </>
  );
}
