/** Chinese words beside a span of time: a space before a figure, none before words (「还有 5 分钟」「还有不到 1 分钟」). */
export const beside = (words: string, span: string): string => words + (/^\d/.test(span) ? ' ' : '') + span;
