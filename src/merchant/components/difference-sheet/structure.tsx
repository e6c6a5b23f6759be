import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../cloud';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';
import { GoneAndCome } from '../gone-and-come';

type Changes = NonNullable<OutputOf<'merchant', 'faq.difference'>['structure']>;

/** What changed around the articles: categories, orders by hand, synonyms. */
export function Structure({ structure: { categories, orders, synonyms } }: { structure: Changes }) {
  const text = useText(faqDifferenceText);
  const hasCategories = Object.values(categories).some((list) => list.length > 0);
  return (
    <>
      {hasCategories ? (
        <Part title={text.categories}>
          <GoneAndCome gone={categories.removed} come={categories.added} />
          {categories.renamed.map(({ before, after }) => (
            <View key={after} className="difference__values">
              <Text className="difference__was">{before}</Text> → <Text>{after}</Text>
            </View>
          ))}
          <Moves moved={categories.moved} />
          {categories.redrawn.length > 0 ? (
            <View className="difference__values">{text.redrawn(categories.redrawn.join(' · '))}</View>
          ) : null}
        </Part>
      ) : null}
      {orders.map(({ category, isByDemand, moved }) => (
        <Part key={category} title={text.order(category)}>
          {isByDemand ? <View className="difference__values">{text.byDemand}</View> : null}
          {!isByDemand && moved.length === 0 ? <View className="difference__values">{text.placed}</View> : null}
          <Moves moved={moved} />
        </Part>
      ))}
      {synonyms.added.length + synonyms.removed.length > 0 ? (
        <Part title={text.synonyms}>
          <GoneAndCome gone={synonyms.removed} come={synonyms.added} />
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="difference__item">
      <View className="difference__question" ariaRole="heading">
        {title}
      </View>
      {children}
    </View>
  );
}

function Moves({ moved }: { moved: Changes['categories']['moved'] }) {
  const text = useText(faqDifferenceText);
  return (
    <>
      {moved.map(({ text: name, from, to }) => (
        <View key={name} className="difference__move">
          <View className="difference__moved">{name}</View>
          <View className="difference__places">{text.moved(from, to)}</View>
        </View>
      ))}
    </>
  );
}
