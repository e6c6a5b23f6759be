/**
 * How deep lists and objects may stand in each other: MongoDB's own limit for a document, and far less than what runs a
 * recursive reader out of stack.
 */
export const MAX_NESTING = 100;

/** Whether a JSON text nests deeper than that. Looks at every character once, whatever the text is. */
export function isTextTooDeep(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at);
    if (isInString) {
      if (character === BACKSLASH) at += 1;
      else if (character === QUOTE) isInString = false;
    } else if (character === QUOTE) isInString = true;
    else if (character === OPEN_LIST || character === OPEN_OBJECT) {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    } else if (character === CLOSE_LIST || character === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** The JSON of a value; undefined when it has none (it holds itself, say) or nests too deep. */
export function jsonOf(value: unknown): string | undefined {
  try {
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined || isTextTooDeep(json) ? undefined : json;
  } catch {
    return undefined;
  }
}
