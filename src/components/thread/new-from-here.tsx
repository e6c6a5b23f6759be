import { View } from '@tarojs/components';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';

/** Stands before the first entry that is new to its reader. */
export function NewFromHere() {
  const text = useText(moreComponentText).thread;
  return (
    <View className="thread__new" ariaRole="separator" ariaLabel={text.newFromHere}>
      {text.newFromHere}
    </View>
  );
}
