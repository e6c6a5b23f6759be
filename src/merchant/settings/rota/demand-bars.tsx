import { View } from '@tarojs/components';
import { useText } from '../../../text/define-text';
import { rotaText } from '../../../text/rota';
import { type Block, peopleAt } from './blocks';

const SHOWN_EVERY = 6;

/** How much comes at which hour, and how many are there: a bar and a line for each of the twenty-four. */
export function DemandBars({ byHour, blocks }: { byHour: readonly number[]; blocks: readonly Block[] }) {
  const text = useText(rotaText);
  const most = Math.max(...byHour, 0);
  const people = byHour.map((_count, hour) => peopleAt(blocks, hour));
  const mostPeople = Math.max(...people, 1);
  const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;
  return (
    <View className="rota__demand">
      <View className="rota__label" ariaRole="heading">
        {text.demand}
      </View>
      {most === 0 ? (
        <View className="rota__hint">{text.demandEmpty}</View>
      ) : (
        <>
          <View className="rota__bars" ariaRole="list">
            {byHour.map((count, hour) => (
              <View
                // An hour of the day is its place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={hour}
                className="rota__hour"
                ariaRole="listitem"
                ariaLabel={text.atHour(hour, count, people[hour] ?? 0)}
              >
                <View className="rota__column">
                  <View className="rota__bar" style={{ height: share(count, most) }} />
                  {people[hour] ? (
                    <View className="rota__people" style={{ bottom: share(people[hour] ?? 0, mostPeople) }} />
                  ) : null}
                </View>
                <View className="rota__clock" ariaHidden>
                  {hour % SHOWN_EVERY === 0 ? hour : ''}
                </View>
              </View>
            ))}
          </View>
          <View className="rota__hint">{text.demandHint}</View>
        </>
      )}
    </View>
  );
}
