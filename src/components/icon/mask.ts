// What all drawings share: the 24 box and our line of 1.75.
const FRAME =
  'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27 fill=%27none%27 stroke=%27black%27 stroke-width=%271.75%27 stroke-linecap=%27round%27 stroke-linejoin=%27round%27%3E';

/** A drawing as a stylesheet takes it. */
export const maskUrl = (glyph: string): string => `url("${FRAME}${glyph}%3C/svg%3E")`;
