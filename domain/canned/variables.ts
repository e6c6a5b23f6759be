import { ownValue, type ReaderLanguage } from '../kernel';

/** What always has something to say, and facts of an order, which may not be known. */
const PEOPLE = ['shopper', 'agent', 'shop'] as const;
/** What a shopper is called whose name nobody at the desk knows. */
const USUAL: Readonly<Record<ReaderLanguage, Readonly<Record<string, string>>>> = {
  zh: { shopper: '你' },
  en: { shopper: 'you' },
};
const OF_ORDER = [
  'order.number',
  'order.title',
  'order.amount',
  'order.expectedShipAt',
  'order.expectedArriveAt',
  'order.carrier',
  'order.trackingNumber',
  'order.refundAmount',
  'order.refundExpectedAt',
] as const;

/** What a prepared reply may name, as `{{order.expectedShipAt|尽快}}`: behind the bar what it says when nothing is known. */
export const CANNED_VARIABLES = [...PEOPLE, ...OF_ORDER] as const;
export type CannedVariable = (typeof CANNED_VARIABLES)[number];
export type CannedValues = Readonly<Partial<Record<CannedVariable, string>>>;

/** Whether there is always something to say for it. */
export const isAlwaysKnown = (name: CannedVariable): boolean => PEOPLE.some((one) => one === name);

/** What is wrong with a text's variables: a name that nothing fills, no words for what is not known, braces astray. */
export type CannedProblem =
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'no_fallback'; readonly name: CannedVariable }
  | { readonly kind: 'braces' };

const VARIABLE = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;
const BRACES = /\{\{|\}\}/;
/** Taken out whole: what stood on both sides of two braces taken out alone could be two braces again. */
const RUN_OF_BRACES = /[{}]{2,}/g;

const isVariable = (name: string): name is CannedVariable => (CANNED_VARIABLES as readonly string[]).includes(name);

/** Every problem once, in the order of the text. */
export function cannedProblems(text: string): readonly CannedProblem[] {
  const problems = [...text.matchAll(VARIABLE)].flatMap(([, name = '', fallback]): CannedProblem[] => {
    if (!isVariable(name)) return [{ kind: 'unknown', name }];
    return isAlwaysKnown(name) || fallback?.trim() ? [] : [{ kind: 'no_fallback', name }];
  });
  if (BRACES.test(text.replace(VARIABLE, ''))) problems.push({ kind: 'braces' });
  const told = new Set<string>();
  return problems.filter((problem) => {
    const id = JSON.stringify(problem);
    return !told.has(id) && told.add(id);
  });
}

/** Stand for the braces of what stays, while all others are taken out. */
const [OPENS, CLOSES] = ['\ue000', '\ue001'];
const MARKS = /[\ue000\ue001]/g;

/**
 * A prepared reply as it is said: each variable with what is known, else the words behind its bar. One for which there are no
 * words at all stays as it is, so that nobody says a sentence with a hole: it cannot be sent (`isFilled`). No other braces are
 * left, whatever is wrong in it.
 *
 * @param language what the text is written in
 */
export function fillCanned(text: string, values: CannedValues, language: ReaderLanguage = 'zh'): string {
  return text
    .replace(MARKS, '')
    .replace(
      VARIABLE,
      (_, name: string, fallback: string | undefined) =>
        ownValue<string>(values, name) ||
        fallback?.trim() ||
        ownValue(USUAL[language], name) ||
        (name && `${OPENS}${name}${CLOSES}`),
    )
    .replace(RUN_OF_BRACES, (run) => (BRACES.test(run) ? '' : run))
    .replace(MARKS, (mark) => (mark === OPENS ? '{{' : '}}'));
}

/** Whether words name no variable any more. */
export const isFilled = (text: string): boolean => text.search(VARIABLE) === -1;
