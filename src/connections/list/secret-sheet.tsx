import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { copyText } from '../../phone/copy';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';

/** A secret, this once: whoever closes it has to renew it to see one again. */
export function SecretSheet({ secret, onClose }: { secret: string; onClose: () => void }) {
  const text = useText(connectionsText);
  return (
    <Sheet title={text.secretTitle} isOpen onClose={onClose} action={{ text: text.done, onTap: onClose }}>
      <View className="connection__hint">{text.secretHint}</View>
      <View className="connection__secret">{secret}</View>
      <Button isBlock onTap={() => copyText(secret)}>
        {text.copy}
      </Button>
    </Sheet>
  );
}
