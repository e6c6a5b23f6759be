import { isTemplateId, isTemplateKeyword, NOTICE_PARTS, type TemplateKeys } from '../../../../domain/notice';

type Part = (typeof NOTICE_PARTS)[number];

/** As it is typed: every part has a field. */
export interface TypedTemplate {
  readonly templateId: string;
  readonly keys: Readonly<Partial<Record<Part, string>>>;
}

/** The keyword in what was pasted: WeChat shows it as `{{thing1.DATA}}`. */
export const keywordIn = (typed: string): string =>
  typed
    .trim()
    .replace(/^\{\{\s*|\s*\}\}$/g, '')
    .replace(/\.DATA$/i, '');

/** The keywords that are filled in, by what they carry. */
export const filledKeys = ({ keys }: TypedTemplate): TemplateKeys =>
  Object.fromEntries(NOTICE_PARTS.flatMap((part) => (keys[part] ? [[part, keys[part]] as const] : [])));

/** A keyword that stands at two parts. */
export function hasTwice(template: TypedTemplate): boolean {
  const filled = Object.values(filledKeys(template));
  return new Set(filled).size < filled.length;
}

/** Whether WeChat could take it. */
export function isWhole(template: TypedTemplate): boolean {
  const filled = Object.values(filledKeys(template));
  return (
    isTemplateId(template.templateId.trim()) &&
    filled.length > 0 &&
    filled.every(isTemplateKeyword) &&
    !hasTwice(template)
  );
}
