/** What the first bytes of a picture say it is; a name and a header can say anything. */
const SIGNATURES: readonly (readonly [type: string, looks: (start: string) => boolean])[] = [
  ['image/jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['image/png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/gif', (start) => /^GIF8[79]a/.test(start)],
  ['image/webp', (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP'],
];

/** The type of a picture by its content; undefined when it is none of the kinds that WeChat shows. */
export function pictureTypeOf(content: Uint8Array): string | undefined {
  const start = Buffer.from(content.subarray(0, 12)).toString('latin1');
  return SIGNATURES.find(([, looks]) => looks(start))?.[0];
}
