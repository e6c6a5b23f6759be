import { Text, View } from '@tarojs/components';
import { PROVINCES } from '../../../../domain/faq';
import { MEMBER_TIERS, ORDER_STATES } from '../../../../domain/shop';
import { ChoiceChips } from '../../../components/choice-chips';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { orderText } from '../../../text/order';
import { provinceText } from '../../../text/province';
import type { ArticleDraft, ChangeArticle } from './article-draft';
import { ValidityFields } from './validity-fields';
import './fields.scss';

interface Props {
  draft: ArticleDraft;
  change: ChangeArticle;
}

const DAYS_CHARS = 3;

/** For whose order this is the answer, and on which days. */
export function Conditions({ draft, change }: Props) {
  const { article: text, memberTiers: tierNames } = useText(faqArticleText);
  const states = useText(orderText).states;
  const provinceNames = useText(provinceText);
  const { conditions } = draft;
  const { orderStates = [], memberTiers = [], provinces = [], daysInState = {} } = conditions;
  // Weather, closed roads: a notice. Elsewhere four lines of provinces would only be in the way.
  const hasProvinces = draft.tier === 'emergency' || provinces.length > 0;
  // Days without a state, as a file may bring them, count in every state.
  const hasDays = orderStates.length > 0 || daysInState.min !== undefined || daysInState.max !== undefined;
  const put = (changes: Partial<ArticleDraft['conditions']>): void =>
    change((now) => ({ ...now, conditions: { ...now.conditions, ...changes } }));
  const days = (typed: string): number | undefined => {
    const digits = typed.replace(/\D/g, '');
    return digits === '' ? undefined : Number(digits);
  };
  const toggled = <V extends string>(all: readonly V[], chosen: readonly V[], value: V): V[] =>
    all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
  return (
    <View className="editor__card">
      <View className="editor__title" ariaRole="heading">
        {text.conditions}
      </View>
      <View className="editor__hint">{text.conditionsHint}</View>
      <View className="editor__label">{text.states}</View>
      <ChoiceChips
        label={text.states}
        options={ORDER_STATES.map((value) => ({ value, label: states[value] }))}
        chosen={orderStates}
        onChoose={(value) => put({ orderStates: toggled(ORDER_STATES, orderStates, value) })}
      />
      {hasDays ? (
        <>
          <View id="field-days" className="editor__label">
            {text.days}
          </View>
          <View className="editor__days">
            <Text>{text.daysMin}</Text>
            <TextField
              className="editor__number"
              type="number"
              value={daysInState.min === undefined ? '' : String(daysInState.min)}
              label={text.daysMin}
              placeholder="–"
              maxChars={DAYS_CHARS}
              onChange={(typed) => put({ daysInState: { ...daysInState, min: days(typed) } })}
            />
            <Text>{text.daysMax}</Text>
            <TextField
              className="editor__number"
              type="number"
              value={daysInState.max === undefined ? '' : String(daysInState.max)}
              label={text.daysMax}
              placeholder="–"
              maxChars={DAYS_CHARS}
              onChange={(typed) => put({ daysInState: { ...daysInState, max: days(typed) } })}
            />
            <Text>{text.daysUnit}</Text>
          </View>
        </>
      ) : null}
      <View className="editor__label">{text.tiers}</View>
      <ChoiceChips
        label={text.tiers}
        options={MEMBER_TIERS.map((value) => ({ value, label: tierNames[value] }))}
        chosen={memberTiers}
        onChoose={(value) => put({ memberTiers: toggled(MEMBER_TIERS, memberTiers, value) })}
      />
      {hasProvinces ? (
        <>
          <View className="editor__label">{text.provinces}</View>
          <ChoiceChips
            label={text.provinces}
            options={PROVINCES.map((value) => ({ value, label: provinceNames[value] }))}
            chosen={provinces}
            onChoose={(value) => put({ provinces: toggled(PROVINCES, provinces, value) })}
          />
          <View className="editor__hint">{text.provincesHint}</View>
        </>
      ) : null}
      <View id="field-validity" />
      <ValidityFields conditions={conditions} onChange={put} />
    </View>
  );
}
