import { View } from '@tarojs/components';
import { DAY } from '../../../domain/kernel';
import { call, cloudNow, useResource } from '../../cloud';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { openRecords } from '../routes';

/** Lately somebody did more than usual: for admins to ask about, and nothing where nobody did. */
export function Warnings({ isAdmin }: { isAdmin: boolean }) {
  const { home: text } = useText(merchantText);
  const warnings = useResource(
    'warnings',
    () => call('merchant', 'operation.list', { kind: 'warnings', fromAt: cloudNow() - 7 * DAY }),
    { isEnabled: isAdmin },
  );
  const count = warnings.data?.lines.length ?? 0;
  if (count === 0) return null;
  return (
    <View
      className="home__warned"
      hoverClass="home__warned--pressed"
      ariaRole="link"
      onClick={() => openRecords('operations', { kind: 'warnings' })}
    >
      {text.warned(count)}
    </View>
  );
}
