import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnywayReason } from '../../../domain/events';
import { INCIDENT_BOUNDS } from '../../../domain/incident';
import { TOPICS, type Topic } from '../../../domain/ticket';
import { betteredIn } from '../../../domain/wording';
import { ChoiceChips } from '../../components/choice-chips';
import { EnglishField } from '../../components/english-fold/english-field';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { WordCheck } from '../../components/word-check';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { useText } from '../../text/define-text';
import { incidentText } from '../../text/incidents';
import { useShopWords } from '../shop-words';
import './index.scss';
import type { Alarm, Incident, IncidentsState, Step } from './use-incidents';

/** What is about to be said to all. */
export type Saying =
  | { readonly do: 'open'; readonly alarm?: Alarm }
  | { readonly do: 'reword' | 'announce' | 'mend'; readonly incident: Incident };

interface Props {
  page: IncidentsState;
  saying: Saying;
  onClose: () => void;
  onSaid: (step: Step) => void;
}

/** The words that all will read, as they will read them: begun for whoever is in a hurry, and theirs to change. */
export function SaySheet({ page, saying, onClose, onSaid }: Props) {
  const text = useText(incidentText);
  const { topics } = useShopWords();
  const alarm = saying.do === 'open' ? saying.alarm : undefined;
  const [topic, setTopic] = useState<Topic>(alarm?.topic ?? 'shipping');
  const begun = (of: Topic): string => {
    if (saying.do === 'open') return text.suggestion(topics[of]);
    if (saying.do === 'announce') return saying.incident.words;
    return saying.do === 'reword' ? saying.incident.words : text.mendSuggestion;
  };
  const [typed, setTyped] = useState<string>();
  const words = typed ?? begun(topic);
  const isBanner = saying.do === 'open' || saying.do === 'reword';
  const [english, setEnglish] = useState(englishBegun(saying));
  const { title, label, hint, action } = {
    open: { title: text.openTitle, label: text.words, hint: text.openHint, action: text.publish },
    reword: { title: text.reword, label: text.words, hint: undefined, action: text.change },
    announce: {
      title: text.announceTitle,
      label: text.announceWords,
      hint: text.announceHint,
      action: 'incident' in saying ? text.announceGo(saying.incident.linked) : text.publish,
    },
    mend: { title: text.mendTitle, label: text.mendWords, hint: text.mendHint, action: text.mendGo },
  }[saying.do];
  const find = useWordFinder();
  const check = useWordCheck(words.trim(), find);
  const say = async (anyway?: AnywayReason): Promise<void> => {
    if (!anyway && check.asks()) return;
    const step = stepOf(saying, { topic, words: words.trim(), english: english.trim(), anyway });
    if (!(await page.step.run(step))) return;
    onSaid(step);
    onClose();
  };
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      action={{
        text: action,
        onTap: () => void say(),
        isDisabled: words.trim() === '',
        isBusy: page.step.isRunning,
        error: page.step.error,
      }}
    >
      {saying.do === 'open' ? (
        <ChoiceChips
          label={text.about}
          options={TOPICS.map((value) => ({ value, label: topics[value] }))}
          chosen={topic}
          onChoose={setTopic}
        />
      ) : null}
      <View className="incident-say__label">{label}</View>
      <TextField
        kind="lines"
        value={words}
        label={label}
        maxChars={isBanner ? INCIDENT_BOUNDS.wordsChars : INCIDENT_BOUNDS.textChars}
        onChange={setTyped}
      />
      <WordCheck
        check={check}
        isBusy={page.step.isRunning}
        when={isBanner ? 'publish' : 'send'}
        onBetter={({ word }) => setTyped(betteredIn(words, find, word))}
        onAnyway={(reason) => void say(reason)}
      />
      {hint ? <View className="incident-say__hint">{hint}</View> : null}
      <EnglishField
        kind="lines"
        label={text.inEnglish}
        value={english}
        maxChars={isBanner ? INCIDENT_BOUNDS.englishWordsChars : INCIDENT_BOUNDS.englishTextChars}
        onChange={setEnglish}
      />
    </Sheet>
  );
}

interface Said {
  readonly topic: Topic;
  readonly words: string;
  readonly english: string;
  readonly anyway: AnywayReason | undefined;
}

/** What is there already; an announcement begins with the words above everything, in both languages. */
function englishBegun(saying: Saying): string {
  if (saying.do === 'reword' || saying.do === 'announce') return saying.incident.english ?? '';
  return '';
}

function stepOf(saying: Saying, { topic, words, english, anyway }: Said): Step {
  const besides = { ...(english !== '' && { english }), ...(anyway && { anyway }) };
  if (saying.do === 'open') {
    return { do: 'open', topic, words, ...besides, ...(saying.alarm?.topic === topic && { alarm: saying.alarm }) };
  }
  const { id: incidentId } = saying.incident;
  if (saying.do === 'reword') return { do: 'reword', incidentId, words, ...besides };
  return { do: saying.do, incidentId, text: words, ...besides };
}
