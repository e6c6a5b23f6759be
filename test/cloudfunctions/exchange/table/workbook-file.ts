import { type Zippable, zipSync } from 'fflate';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SheetParts {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What is in `<sheetData>`. */
  readonly data: string;
  /** What follows it. */
  readonly after?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly shared?: readonly string[];
  /** Codes of number formats: style 1 is the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Other files of the zip, or others in place of ours. */
  readonly files?: Zippable;
}

/** A spreadsheet as Excel and WPS lay it out, its XML as a test writes it. */
export function workbookFile({ sheets, shared = [], formats = [], is1904, files = {} }: WorkbookParts): Buffer {
  const names = sheets.map((_, nth) => `worksheets/sheet${nth + 1}.xml`);
  const styles = [
    `<styleSheet xmlns="${MAIN}"><numFmts>`,
    ...formats.map((code, nth) => `<numFmt numFmtId="${200 + nth}" formatCode="${escaped(code)}"/>`),
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>',
    ...formats.map((_, nth) => `<xf numFmtId="${200 + nth}"/>`),
    '</cellXfs></styleSheet>',
  ].join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': [
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>`,
      ...sheets.map(
        ({ name, state }, nth) =>
          `<sheet name="${escaped(name ?? `Sheet${nth + 1}`)}" sheetId="${nth + 1}"${state ? ` state="${state}"` : ''} r:id="rId${nth + 1}"/>`,
      ),
      '</sheets></workbook>',
    ].join(''),
    'xl/_rels/workbook.xml.rels': [
      '<Relationships>',
      ...names.map((name, nth) => `<Relationship Id="rId${nth + 1}" Type="${REL}/worksheet" Target="${name}"/>`),
      `<Relationship Id="s" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`,
      `<Relationship Id="t" Type="${REL}/styles" Target="/xl/styles.xml"/>`,
      '</Relationships>',
    ].join(''),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  sheets.forEach(({ data, after = '' }, nth) => {
    parts[`xl/${names[nth]}`] = `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
  });
  const own = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]));
  return Buffer.from(zipSync({ ...own, ...files }, { level: 1 }));
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A cell of text that stands in the sheet itself. */
export const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** A row of texts, from its first column on. */
export const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, nth) => (text === '' ? '' : inline(`${String.fromCharCode(65 + nth)}${number}`, text))).join('')}</row>`;
