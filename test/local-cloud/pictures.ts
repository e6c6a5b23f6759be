/** The smallest pictures that are whole. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A file as the relay function takes it; `padTo` makes it as many bytes long. */
export const fileOf = (content: Buffer, { contentType = 'image/png', padTo = 0 } = {}): object => ({
  contentType,
  base64: content.toString('base64'),
  padTo,
});
