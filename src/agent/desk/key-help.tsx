import { Text, View } from '@tarojs/components';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { deskColumnsText } from '../../text/desk-columns';

/** What each key does: where the browser build hears it. */
const KEYS = [
  ['↑ ↓  J K', 'rows'],
  ['Enter', 'open'],
  ['N', 'next'],
  ['R', 'reply'],
  ['/', 'find'],
  ['Ctrl + Enter', 'send'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** The keys of the desk, for who asks. */
export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText(deskColumnsText);
  return (
    <Sheet title={text.keys} isOpen={isOpen} onClose={onClose}>
      {KEYS.map(([key, does]) => (
        <View key={key} className="desk-key">
          <Text className="desk-key__cap">{key}</Text>
          <Text className="desk-key__does">{text.does[does]}</Text>
        </View>
      ))}
    </Sheet>
  );
}
