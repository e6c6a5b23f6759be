import { View } from '@tarojs/components';
import { useRef } from 'react';
import {
  CANNED_VARIABLES,
  type CannedProblem,
  type CannedValues,
  type CannedVariable,
  cannedProblems,
  fillCanned,
  isAlwaysKnown,
} from '../../../../domain/canned';
import { charCount, FIELD_CHARS, type ReaderLanguage } from '../../../../domain/kernel';
import { TextField } from '../../../components/text-field';
import { cannedText } from '../../../text/canned';
import { useText } from '../../../text/define-text';
import './words-field.scss';

interface Props {
  value: string;
  /** What it is written in. */
  language?: ReaderLanguage;
  /** What the preview may fill in. */
  sample: CannedValues;
  onChange: (value: string) => void;
}

/** The words of a prepared reply: variables are put in by a tap, what is wrong is said, and how it will read is shown. */
export function WordsField({ value, language = 'zh', sample, onChange }: Props) {
  const text = useText(cannedText);
  // What a shopper reads, whatever the page is read in.
  const { fallbacks } = cannedText[language];
  const maxChars = language === 'en' ? FIELD_CHARS.cannedEnglishText : FIELD_CHARS.cannedText;
  const cursor = useRef(value.length);
  const insert = (name: CannedVariable): void => {
    const fallback = name === 'shopper' ? fallbacks.shopper : fallbacks.other;
    const variable = isAlwaysKnown(name) && name !== 'shopper' ? `{{${name}}}` : `{{${name}|${fallback}}}`;
    const at = Math.min(cursor.current, value.length);
    if (charCount(value) + charCount(variable) > maxChars) return;
    onChange(value.slice(0, at) + variable + value.slice(at));
    cursor.current = at + variable.length;
  };
  const wordsFor = (problem: CannedProblem): string => {
    if (problem.kind === 'unknown') return text.unknown(problem.name);
    return problem.kind === 'braces' ? text.braces : text.noFallback(text.variables[problem.name]);
  };
  const problems = cannedProblems(value);
  return (
    <>
      <TextField
        kind="lines"
        label={language === 'en' ? text.englishText : text.text}
        value={value}
        maxChars={maxChars}
        isWrong={problems.length > 0}
        onChange={(words, place) => {
          cursor.current = place;
          onChange(words);
        }}
      />
      <View className="setting__count">{text.count(charCount(value), maxChars)}</View>
      {problems.map((problem) => (
        <View key={JSON.stringify(problem)} className="setting__wrong" ariaRole="alert">
          {wordsFor(problem)}
        </View>
      ))}
      <View className="words-field__variables" ariaRole="group" ariaLabel={text.insert}>
        {CANNED_VARIABLES.map((name) => (
          <View
            key={name}
            className="words-field__variable"
            ariaRole="button"
            ariaLabel={`${text.insert} ${text.variables[name]}`}
            onClick={() => insert(name)}
          >
            {text.variables[name]}
          </View>
        ))}
      </View>
      {value.trim() && problems.length === 0 ? (
        <>
          <View className="setting__label">{text.preview}</View>
          <View className="setting__bubble">{fillCanned(value.trim(), sample, language)}</View>
        </>
      ) : null}
    </>
  );
}
