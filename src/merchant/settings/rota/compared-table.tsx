import { View } from '@tarojs/components';
import { DAY, HOUR, type Millis } from '../../../../domain/kernel';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { formatShortWait, rotaText } from '../../../text/rota';
import type { Compared } from './use-rota';

type Answer = NonNullable<Compared>;
type Outcome = Answer['asItIs'];

interface Row {
  readonly name: string;
  readonly value: (outcome: Outcome) => string;
  /** What says which is better: less of it where `isLessBetter`. Absent: neither is. */
  readonly measure?: (outcome: Outcome) => number | undefined;
  readonly isLessBetter?: boolean;
}

/** The rota there is and the one that is tried, side by side. */
export function ComparedTable({ compared, promiseMillis }: { compared: Answer; promiseMillis: Millis }) {
  const text = useText(rotaText);
  const language = useLanguage();
  const { asItIs, tries, playedMillis } = compared;
  const [changed] = tries;
  if (!changed) return null;
  const wait = (millis: number | undefined): string =>
    millis === undefined ? text.none : formatShortWait(millis, language);
  const share = (part: number | undefined): string => (part === undefined ? text.none : `${Math.round(100 * part)}%`);
  const rows: readonly Row[] = [
    {
      name: text.rows.paid,
      value: ({ onDutyMillis }) =>
        text.hoursOfPeople(Math.round((onDutyMillis / HOUR) * ((7 * DAY) / Math.max(1, playedMillis)))),
    },
    {
      name: text.rows.mean,
      value: ({ meanMillis }) => wait(meanMillis),
      measure: ({ meanMillis }) => meanMillis,
      isLessBetter: true,
    },
    {
      name: text.rows.p90,
      value: ({ p90Millis }) => wait(p90Millis),
      measure: ({ p90Millis }) => p90Millis,
      isLessBetter: true,
    },
    {
      name: text.rows.kept(formatShortWait(promiseMillis, language)),
      value: ({ keptShare }) => share(keptShare),
      measure: ({ keptShare }) => keptShare,
    },
    { name: text.rows.busy, value: ({ busyShare }) => share(busyShare) },
    {
      name: text.rows.unanswered,
      value: ({ came, answered }) => text.people(came - answered),
      measure: ({ came, answered }) => came - answered,
      isLessBetter: true,
    },
  ];
  return (
    <View className="rota__table" ariaRole="table">
      <View className="rota__line rota__line--head" ariaRole="row">
        <View className="rota__name" ariaRole="columnheader" ariaLabel={text.column} />
        <View className="rota__value" ariaRole="columnheader">
          {text.now}
        </View>
        <View className="rota__value" ariaRole="columnheader">
          {text.changed}
        </View>
      </View>
      {rows.map((row) => (
        <View key={row.name} className="rota__line" ariaRole="row">
          <View className="rota__name" ariaRole="rowheader">
            {row.name}
          </View>
          <View className="rota__value" ariaRole="cell">
            {row.value(asItIs)}
          </View>
          <View className={`rota__value ${toneOf(row, asItIs, changed)}`} ariaRole="cell">
            {row.value(changed)}
          </View>
        </View>
      ))}
    </View>
  );
}

function toneOf({ measure, isLessBetter = false, value }: Row, now: Outcome, changed: Outcome): string {
  const [before, after] = [measure?.(now), measure?.(changed)];
  // What reads the same is the same.
  if (before === undefined || after === undefined || value(now) === value(changed)) return '';
  return after < before === isLessBetter ? 'rota__value--better' : 'rota__value--worse';
}
