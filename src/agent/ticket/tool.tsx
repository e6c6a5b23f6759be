import { Text, View } from '@tarojs/components';

/** A small switch or button beside the words. `isOn` absent: it only opens something. */
export function Tool({ label, isOn, onTap }: { label: string; isOn?: boolean; onTap: () => void }) {
  return (
    <View
      className={`composer__tool ${isOn ? 'composer__tool--on' : ''}`}
      ariaRole={isOn === undefined ? 'button' : 'switch'}
      ariaChecked={isOn ?? false}
      ariaLabel={label}
      onClick={onTap}
    >
      <Text>{label}</Text>
    </View>
  );
}
