import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { incidentText } from '../../text/incidents';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { wordCheckText } from '../../text/word-check';
import { useShopWords } from '../shop-words';
import type { Saying } from './say-sheet';
import type { Incident, IncidentsState } from './use-incidents';

type IncidentText = (typeof incidentText)['zh'];

interface Props {
  page: IncidentsState;
  incident: Incident;
  onSay: (saying: Saying) => void;
  onTakeBack: (incident: Incident) => void;
}

/** One incident: what all read, how many are of it, what they were told. */
export function IncidentCard({ page, incident, onSay, onTakeBack }: Props) {
  const text = useText(incidentText);
  const { reasons } = useText(wordCheckText);
  const language = useLanguage();
  const { topics } = useShopWords();
  const { told, mended, closedAt } = incident;
  const goesOn = closedAt === undefined;
  const last = mended ?? told;
  const canTakeBack = last !== undefined && page.now < last.fromAt;
  const lines = linesOf(incident, canTakeBack, text);
  return (
    <View className={goesOn ? 'incident incident--on' : 'incident'}>
      <View className="incident__head">
        <View className="incident__topic">{topics[incident.topic]}</View>
        <View className="incident__when">
          {text.since(formatWhen(incident.at, page.now, language), incident.openedByName ?? '')}
        </View>
      </View>
      <View className="incident__words">{incident.words}</View>
      {incident.english ? <View className="incident__line">{incident.english}</View> : null}
      {incident.anyway ? <View className="incident__line">{text.anyway(reasons[incident.anyway])}</View> : null}
      {lines.map((line) => (
        <View key={line} className="incident__line">
          {line}
        </View>
      ))}
      {canTakeBack ? (
        <View className="incident__bar">
          <View className="incident__soon">{text.soon}</View>
          <Button size="small" isBusy={page.step.isRunning} onTap={() => onTakeBack(incident)}>
            {text.takeBack}
          </Button>
        </View>
      ) : goesOn ? (
        <View className="incident__bar">
          <Button size="small" onTap={() => onSay({ do: 'reword', incident })}>
            {text.reword}
          </Button>
          {told ? null : (
            <Button size="small" onTap={() => onSay({ do: 'announce', incident })}>
              {text.announce}
            </Button>
          )}
          <Button size="small" kind="primary" onTap={() => onSay({ do: 'mend', incident })}>
            {text.mend}
          </Button>
        </View>
      ) : null}
    </View>
  );
}

/** How many are of it, and who has been told what; not of what may still be taken back. */
function linesOf({ linked, told, mended }: Incident, canTakeBack: boolean, text: IncidentText): string[] {
  const lines = linked > 0 ? [text.linked(linked)] : [];
  const isToldOut = told && (mended || !canTakeBack);
  if (isToldOut && told.isDone) lines.push(text.told(told.count, told.byName ?? ''));
  else if (isToldOut && !mended) lines.push(text.telling(told.count));
  if (!mended || canTakeBack) return lines;
  return [...lines, mended.isDone ? text.mended(mended.count, mended.byName ?? '') : text.mending(mended.count)];
}
