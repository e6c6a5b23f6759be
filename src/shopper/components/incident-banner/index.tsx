import { View } from '@tarojs/components';
import { useInbox } from '../../../cloud';
import { useInLanguage } from '../../../text/in-language';
import './index.scss';

/** What many have at this moment, in the shop's words; the newest two, as nobody reads more. */
export function IncidentBanner() {
  const { data: head } = useInbox();
  const inLanguage = useInLanguage();
  const [first, second] = head?.incidents ?? [];
  return (
    <>
      {[first, second].map((incident) =>
        incident ? (
          <View key={incident.id} className="incident-banner" ariaRole="status" ariaLive="polite">
            {inLanguage(incident.words, incident.english)}
          </View>
        ) : null,
      )}
    </>
  );
}
