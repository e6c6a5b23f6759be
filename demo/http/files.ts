import { type Context, Hono } from 'hono';
import { uploadFolderOf } from '../../cloudfunctions/_records/context';
import { ownValue } from '../../domain/kernel';
import { pictureTypeOf } from '../../local-cloud';
import { openidOf, refuse } from './answers';
import type { DemoParts } from './parts';

const UPLOAD_PATH = /^uploads\/[\w-]+(\/[\w-]+){0,3}\.(jpe?g|png|gif|webp|csv|xlsx)$/i;
const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TABLE_TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', xlsx: EXCEL_TYPE };
const PICTURE_TYPE = /^image\/(jpeg|png|gif|webp)$/i;

/** What a file's first bytes say it is: a picture or a workbook; a name and a header can say anything. */
const lookOf = (content: Buffer): string | undefined =>
  pictureTypeOf(content) ?? (content.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? EXCEL_TYPE : undefined);

/** The type a file is stored with; undefined when name, header and content do not agree. */
function typeOf(path: string, header: string, content: Buffer): string | undefined {
  const looks = lookOf(content);
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const table = ownValue(TABLE_TYPES, ending);
  if (table === undefined) return PICTURE_TYPE.test(header) && looks?.startsWith('image/') ? looks : undefined;
  if (header.split(';')[0] !== table) return undefined;
  // A CSV begins with anything but what another kind of file begins with.
  return looks === (ending === 'csv' ? undefined : table) ? table : undefined;
}

/** The path of the file that is asked for; undefined when the address is none. */
function pathOf(c: Context): string | undefined {
  try {
    return decodeURIComponent(c.req.path.slice('/files/'.length));
  } catch {
    return undefined;
  }
}

/** The file at a path; what cannot be a path leads to none. */
function storedAt(path: string | undefined, cloud: DemoParts['cloud']) {
  if (path === undefined) return undefined;
  try {
    return cloud.storage.get(path);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'INVALID_PARAM') return undefined;
    throw error;
  }
}

/**
 * A picture that a page of ours shows by its `cloud://` id, as WeChat's images do: the storage's permission lets every
 * user of the mini program read (docs/DEPLOY.md). A browser says so itself, and no script can say it in its place.
 */
function pictureShownByPage(c: Context, cloud: DemoParts['cloud']) {
  const isPicture = c.req.header('Sec-Fetch-Dest') === 'image' && c.req.header('Sec-Fetch-Site') === 'same-origin';
  if (!isPicture || c.req.query('sign') !== undefined) return undefined;
  const stored = storedAt(pathOf(c), cloud);
  return stored?.contentType.startsWith('image/') ? stored : undefined;
}

/**
 * Stored files: `PUT /files/<uploadFolder>/…` is wx.cloud.uploadFile into the caller's own folder, which
 * `inbox.head` tells; `GET /files/…?sign=…` is an address that getTempFileURL gave.
 */
export const fileRoutes = ({ cloud }: DemoParts) =>
  new Hono()
    .put('/files/*', async (c) => {
      const openid = openidOf(c);
      if (openid === undefined) return refuse(c, 401, 'UNAUTHENTICATED');
      const path = pathOf(c);
      if (path === undefined || !UPLOAD_PATH.test(path))
        return refuse(c, 400, 'INVALID_INPUT', 'only pictures and spreadsheets under uploads/');
      if (!path.startsWith(`${uploadFolderOf(openid)}/`))
        return refuse(c, 403, 'FORBIDDEN', 'another folder than yours; shopper/inbox.head tells it as uploadFolder');
      // A file has one author: nobody writes over what is there.
      if (cloud.storage.get(path)) return refuse(c, 409, 'ALREADY_DONE', 'there is a file already');
      const content = Buffer.from(await c.req.arrayBuffer());
      const type = typeOf(path, c.req.header('Content-Type') ?? '', content);
      if (type === undefined)
        return refuse(c, 415, 'INVALID_INPUT', 'send a JPEG, PNG, GIF, WebP, CSV or .xlsx with its own type');
      const { fileId } = cloud.storage.put(path, content, type);
      return c.json({ fileID: fileId });
    })
    .get('/files/*', async (c) => {
      const shown = pictureShownByPage(c, cloud);
      if (shown) return c.body(new Uint8Array(shown.content), 200, { 'Content-Type': shown.contentType });
      // The platform knows its own signatures, so it is asked, not imitated.
      const { pathname, search } = new URL(c.req.url);
      const answer = await fetch(new URL(`${pathname}${search}`, cloud.gatewayUrl));
      if (!answer.ok) return refuse(c, 404, 'NOT_FOUND', 'no such file, or its address has ended');
      c.header('Content-Type', answer.headers.get('Content-Type') ?? 'application/octet-stream');
      c.header('Cache-Control', 'private, max-age=600');
      return c.body(await answer.arrayBuffer());
    });
