import { Text, View } from '@tarojs/components';
import { ownValue } from '../../../../domain/kernel';
import type { OutputOf } from '../../../cloud';
import { articleActionText } from '../../../text/article-actions';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { faqDifferenceText } from '../../../text/faq-difference';
import { faqEditorText } from '../../../text/faq-editor';
import { orderText } from '../../../text/order';
import { provinceText } from '../../../text/province';
import { GoneAndCome } from '../gone-and-come';
import { linesChanged, type Piece, sidesOf } from './sides';

type Field = OutputOf<'merchant', 'faq.difference'>['items'][number]['fields'][number];

const PROSE: readonly Field['name'][] = ['question', 'answer', 'englishQuestion', 'englishAnswer'];
const LISTS: readonly Field['name'][] = ['similar', 'keywords', 'englishSimilar'];

/** One field of an article, as it was and as it is. */
export function FieldChange({ field }: { field: Field }) {
  const { fields } = useText(faqEditorText);
  const { name } = field;
  return (
    <View className="difference__field">
      <View className="difference__name">{fields[name]}</View>
      {PROSE.includes(name) ? <Prose field={field} /> : null}
      {LISTS.includes(name) ? <GoneAndCome {...linesChanged(field.before, field.after)} /> : null}
      {PROSE.includes(name) || LISTS.includes(name) ? null : <Values field={field} />}
    </View>
  );
}

/** Both texts, the changed pieces set off. Of an added or removed article there is only one. */
function Prose({ field: { before, after, pieces } }: { field: Field }) {
  const text = useText(faqDifferenceText);
  const said = useSaid();
  const spoken = pieces?.map((piece) => ({ ...piece, text: said(piece.text) }));
  const sides = sidesOf(said(before), said(after), spoken);
  return (
    <>
      {sides.before.length > 0 ? <Side kind="before" label={text.before} pieces={sides.before} words={before} /> : null}
      {sides.after.length > 0 ? <Side kind="after" label={text.after} pieces={sides.after} words={after} /> : null}
    </>
  );
}

/** Names that an answer's text has for buttons and order facts, in the words of the editor. */
function useSaid(): (text: string) => string {
  const actions: Readonly<Record<string, string>> = useText(articleActionText);
  const slots: Readonly<Record<string, string>> = useText(faqArticleText).article.slots;
  return (text) =>
    text.replace(
      /\b[a-z]+(?:_[a-z]+|\.[a-zA-Z]+)\b/g,
      (name) => ownValue(actions, name) ?? ownValue(slots, name) ?? name,
    );
}

interface SideProps {
  kind: 'before' | 'after';
  label: string;
  pieces: readonly Piece[];
  words: string;
}

function Side({ kind, label, pieces, words }: SideProps) {
  return (
    <View className={`difference__side difference__side--${kind}`} ariaLabel={`${label} ${words}`}>
      <View className="difference__label">{label}</View>
      <View className="difference__words">
        {pieces.map(({ kind: change, text }, index) => (
          // Only shown, never moved.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Text key={index} className={change === 'same' ? '' : 'difference__piece'}>
            {text}
          </Text>
        ))}
      </View>
    </View>
  );
}

function Values({ field: { name, before, after } }: { field: Field }) {
  const wordsFor = useValueWords(name);
  return (
    <View className="difference__values">
      <Text className="difference__was">{wordsFor(before)}</Text> → <Text>{wordsFor(after)}</Text>
    </View>
  );
}

/** What a field's value means to a person. */
function useValueWords(name: Field['name']): (value: string) => string {
  const text = useText(faqDifferenceText);
  const { tiers, memberTiers } = useText(faqArticleText);
  const { states } = useText(orderText);
  const provinces = useText(provinceText);
  const namesOf: { readonly [field in Field['name']]?: Readonly<Record<string, string>> } = {
    tier: tiers,
    orderStates: states,
    memberTiers,
    provinces,
  };
  const named = (words: Readonly<Record<string, string>>, value: string): string =>
    value
      .split('\n')
      .map((one) => words[one] ?? one)
      .join(' · ');
  return (value) => {
    if (name === 'demand') return text.asked(value);
    if (value === '') return name === 'category' || name === 'tier' ? text.empty : text.unlimited;
    if (name !== 'daysInState') return named(namesOf[name] ?? {}, value);
    const [from = '', to = ''] = value.split('-');
    if (from === '') return text.days.to(to);
    return to === '' ? text.days.from(from) : text.days.between(from, to);
  };
}
