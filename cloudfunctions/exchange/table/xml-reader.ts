import { SaxesParser } from 'saxes';
import { refusedFile } from './budget';
import { Enough, type ZipParts } from './zip-parts';

export interface XmlHandlers {
  /** An element begins. Its name comes without a prefix, its attributes as they are. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Elements within elements; a spreadsheet has about ten. */
const DEEPEST = 50;
/** One text, tag or comment: several times what a cell holds at most, also when each character is written as a number. */
const LONGEST_STRETCH = 512 * 1024;

/** Reads a part as XML while it is unpacked: strict, without entities of its own, and never more than one stretch of it kept. */
export function readXml(parts: ZipParts, name: string, handlers: XmlHandlers): boolean {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let stretch = 0;
  parser.on('doctype', () => {
    throw refusedFile('unreadable_file');
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    depth += 1;
    stretch = 0;
    if (depth > DEEPEST) throw refusedFile('unreadable_file');
    handlers.open(localName(full), attributes);
  });
  parser.on('closetag', ({ name: full }) => {
    depth -= 1;
    stretch = 0;
    handlers.close?.(localName(full));
  });
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
  }
  const take = (bytes: Uint8Array) => {
    stretch += bytes.length;
    parser.write(decoder.decode(bytes, { stream: true }));
    if (stretch > LONGEST_STRETCH) throw refusedFile('text_too_long');
  };
  return parts.read(name, take);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

export { Enough };
