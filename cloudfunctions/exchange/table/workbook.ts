import { type Budget, refusedFile } from './budget';
import { builtInFormat, type NumberFormat, readFormat } from './number-format';
import { unescaped } from './typed-cell';
import { readXml } from './xml-reader';
import type { ZipParts } from './zip-parts';

/** Sheets that are looked at. */
const MAX_SHEETS = 100;
/** Formats and styles, as many as Excel takes. */
const MAX_STYLES = 65_000;

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly is1904: boolean;
  readonly formatOf: (style: number) => NumberFormat;
  readonly shared: (index: number) => string;
}

/** All of a spreadsheet but its sheets. */
export function readWorkbook(parts: ZipParts, budget: Budget): Workbook {
  const main = relations(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const related = relations(parts, main);
  const partOf = new Map(related.map(({ id, part }) => [id, part]));
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  const isThere = readXml(parts, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || sheets.length >= MAX_SHEETS) return;
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      const part = partOf.get(relation ?? '');
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      if (part && parts.names.has(part)) sheets.push({ name: attributes.name ?? '', part, isHidden });
    },
  });
  if (!isThere || sheets.length === 0) throw refusedFile('unreadable_file');
  const partFor = (type: string, usual: string) => related.find((one) => one.type === type)?.part ?? usual;
  const formats = readStyles(parts, partFor('styles', 'xl/styles.xml'));
  const strings = readShared(parts, partFor('sharedStrings', 'xl/sharedStrings.xml'), budget);
  return {
    sheets,
    is1904,
    formatOf: (style) => formats[style] ?? {},
    shared: (index) => strings[index] ?? '',
  };
}

/** What a part leads to, by its own relations. */
function relations(parts: ZipParts, part: string) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = part.slice(folder.length);
  const found: { id: string; type: string; part: string }[] = [];
  readXml(parts, `${folder}_rels/${file}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External' || found.length >= MAX_STYLES) return;
      const path = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: withoutDots(path) });
    },
  });
  return found;
}

function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The number format of each style a cell can have. */
function readStyles(parts: ZipParts, part: string): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let isInCells = false;
  readXml(parts, part, {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt' && own.size < MAX_STYLES) own.set(id, readFormat(attributes.formatCode ?? ''));
      if (name === 'xf' && isInCells && styles.length < MAX_STYLES) styles.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** The texts that cells share: runs of different looks joined, how they are pronounced left out. */
function readShared(parts: ZipParts, part: string, budget: Budget): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isSound = false;
  readXml(parts, part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isSound = false;
      if (name !== 'si') return;
      const whole = unescaped(text);
      budget.shared(whole.length);
      strings.push(whole);
    },
  });
  return strings;
}
