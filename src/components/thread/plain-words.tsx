import { View } from '@tarojs/components';

interface Props {
  id: string;
  className: string;
  whoClass: string;
  who: string;
  wordsClass: string;
  words: string;
}

/** What most entries are: who, and words. Compiled whole into a template of its own (`compileMode`), which holds nothing besides. */
export function PlainWords({ id, className, whoClass, who, wordsClass, words }: Props) {
  return (
    <View compileMode id={id} className={className}>
      <View className={whoClass}>{who}</View>
      <View className={wordsClass}>{words}</View>
    </View>
  );
}
