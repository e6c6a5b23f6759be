import { ownValue } from '../../../domain/kernel';
import type { LoggedValue } from '../../../domain/operations';
import type { Words } from '../../text/define-text';
import type { operationsText } from '../../text/operations';

type Text = Words<typeof operationsText.zh>;

/** What a field was or is, as a person reads it: codes and ids of ours by their words. */
export function valueWords(json: string, text: Text, names: Readonly<Record<string, string>>): string {
  return worded(JSON.parse(json) as LoggedValue, text, names);
}

function worded(value: LoggedValue, text: Text, names: Readonly<Record<string, string>>): string {
  if (value === null || value === '') return text.nothing;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return ownValue(names, value) ?? ownValue(text.words, value) ?? value;
  if (Array.isArray(value)) {
    const all = value.map((one: LoggedValue) => worded(one, text, names));
    return all.length === 0 ? text.nothing : all.join(text.join);
  }
  const entries = Object.entries(value as Readonly<Record<string, LoggedValue>>);
  return entries
    .map(([name, one]) => `${ownValue(text.fields, name) ?? ownValue(names, name) ?? name} ${worded(one, text, names)}`)
    .join(text.join);
}
