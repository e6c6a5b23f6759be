import { View } from '@tarojs/components';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

interface Told {
  readonly orders?: { readonly refusedCode?: number | undefined } | undefined;
  readonly feedback?: { readonly refusedCode: number } | undefined;
}

/** What WeChat does not let this shop ask for, above the settings that would have it asked. */
export function Refused({ told }: { readonly told: Told | undefined }) {
  const text = useText(settingsText);
  const [orders, feedback] = [told?.orders?.refusedCode, told?.feedback?.refusedCode];
  return (
    <>
      {orders === undefined ? null : (
        <View className="settings__refused" ariaRole="alert">
          {text.ordersRefused(orders)}
        </View>
      )}
      {feedback === undefined ? null : (
        <View className="settings__refused" ariaRole="alert">
          {text.feedbackRefused(feedback)}
        </View>
      )}
    </>
  );
}
