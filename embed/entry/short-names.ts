/** Names that the template and the stylesheet of the entry share, which nobody else sees. */
const CLASS = /\b(?:entry|wd-icon)(?:__[a-z]+)?(?:--[a-z]+)?(?![\w-])/g;
const VARIABLE = /(?<=[{;(])--[a-z][\w-]*(?=[:)])/g;

/** Of the digits of a number to the base of 36: names begin with a letter. */
const FIRST_LETTER = 10;

/** The same with names as short as a host's main package wants them. A class that a template puts together keeps its parts. */
export function withShortNames(wxml: string, wxss: string): { readonly wxml: string; readonly wxss: string } {
  const names = new Map<string, string>();
  const short = (name: string): string => {
    const known = names.get(name) ?? (names.size + FIRST_LETTER).toString(36);
    names.set(name, known);
    return known;
  };
  const ofClass = (name: string): string => {
    const [block = '', variant] = name.split('--');
    return variant === undefined ? short(block) : `${short(block)}--${variant}`;
  };
  return {
    wxml: wxml.replace(/(?<=class=")[^"]*/g, (list) => list.replace(/\b(entry|wd-icon)(__[a-z]+)?(?![\w])/g, ofClass)),
    wxss: wxss.replace(CLASS, ofClass).replace(VARIABLE, (name) => `--${short(name)}`),
  };
}
