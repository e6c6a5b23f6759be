import { View } from '@tarojs/components';
import { useInbox } from '../../../cloud';
import './index.scss';

/** What many have at this moment, in the shop's words; the newest two, as nobody reads more. */
export function IncidentBanner() {
  const { data: head } = useInbox();
  const [first, second] = head?.incidents ?? [];
  return (
    <>
      {[first, second].map((incident) =>
        incident ? (
          <View key={incident.id} className="incident-banner" ariaRole="status" ariaLive="polite">
            {incident.words}
          </View>
        ) : null,
      )}
    </>
  );
}
