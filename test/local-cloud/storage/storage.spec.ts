import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../local-cloud/database';
import { openStorage } from '../../../local-cloud/storage';
import { scratchDir } from '../database/scratch';

const opened: Database[] = [];

function openFiles(dir = scratchDir()) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const now = () => clock.now;
  const database = openAt(dir, now);
  const { state } = database;
  const files = join(dir, 'files');
  const storage = openStorage({ dir: files, state, envId: 'warm-test', now, publicUrl: () => 'http://127.0.0.1:8787' });
  return { clock, database, dir, files, storage };
}

function openAt(dir: string, now: () => number): Database {
  const database = openDatabase({ file: join(dir, 'cloud.db'), collections: [], now });
  opened.push(database);
  return database;
}

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

const content = Buffer.from('hello');

describe('storage', () => {
  test('put and get: by file id or by path, with the type it was given', () => {
    const { files, storage } = openFiles();
    const { fileId } = storage.put('a/b.bin', content, 'image/png');
    expect(fileId).toMatch(/^cloud:\/\/warm-test\.[0-9a-f]{8}-warm-test-1250000000\/a\/b\.bin$/);
    expect(storage.get(fileId)).toEqual({ content, contentType: 'image/png' });
    expect(storage.get('a/b.bin')).toEqual({ content, contentType: 'image/png' });
    expect(existsSync(join(files, 'a/b.bin'))).toBe(true);
  });

  test('put again: replaces', () => {
    const { storage } = openFiles();
    storage.put('a.txt', content, 'text/plain');
    storage.put('a.txt', Buffer.from('new'), 'text/html');
    expect(storage.get('a.txt')).toEqual({ content: Buffer.from('new'), contentType: 'text/html' });
  });

  test.each([
    '..',
    '../x',
    'a/../../x',
    '/x',
    'a//b',
    'a/',
    './x',
    'a\\..\\x',
    'a\0b',
    'a?x',
    'a#x',
    '',
    'x'.repeat(300),
  ])('path %j: refused by every operation, and nothing is written', (path) => {
    const { dir, storage } = openFiles();
    const before = readdirSync(dir);
    expect(() => storage.put(path, content, 'text/plain')).toThrow('cannot be the path of a file');
    expect(() => storage.fileIdOf(path)).toThrow('cannot be the path of a file');
    expect(() => storage.signUpload(path)).toThrow('cannot be the path of a file');
    expect(() => storage.get(`${storage.fileIdOf('x').slice(0, -1)}${path}`)).toThrow('cannot be the path of a file');
    expect(readdirSync(dir)).toEqual(before);
  });

  test('temporaryUrl: opens until its end by the clock, for this path only', () => {
    const { clock, storage } = openFiles();
    const { fileId } = storage.put('照片/a b.png', content, 'image/png');
    storage.put('other.png', content, 'image/png');
    const url = storage.temporaryUrl(fileId, 60) ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:8787\/files\/照片\/a b\.png\?sign=[0-9a-f]+&t=\d+$/);
    const { pathname, search } = new URL(encodeURI(url));
    expect(storage.openTemporaryUrl(`${pathname}${search}`)).toEqual({ content, contentType: 'image/png' });
    expect(storage.openTemporaryUrl(`/files/other.png${search}`)).toBeUndefined();
    expect(storage.openTemporaryUrl(`${pathname}${search.replace(/t=.*/, 't=9999999999999')}`)).toBeUndefined();
    expect(storage.openTemporaryUrl(pathname)).toBeUndefined();
    expect(storage.openTemporaryUrl('/files/%E0%A4%A')).toBeUndefined();
    clock.now += 59_999;
    expect(storage.openTemporaryUrl(`${pathname}${search}`)).toBeDefined();
    clock.now += 1;
    expect(storage.openTemporaryUrl(`${pathname}${search}`)).toBeUndefined();
  });

  test('temporaryUrl of what is not there, or belongs to another environment: none', () => {
    const { storage } = openFiles();
    expect(storage.temporaryUrl(storage.fileIdOf('none.png'))).toBeUndefined();
    expect(storage.temporaryUrl('cloud://other.00000000-other-1250000000/a.png')).toBeUndefined();
  });

  test('delete: true once', () => {
    const { files, storage } = openFiles();
    const { fileId } = storage.put('a.png', content, 'image/png');
    expect([storage.delete(fileId), storage.delete(fileId)]).toEqual([true, false]);
    expect(existsSync(join(files, 'a.png'))).toBe(false);
  });

  test('reopening: files, their types and running signatures stay good', () => {
    const first = openFiles();
    const { fileId } = first.storage.put('a.bin', content, 'image/webp');
    const url = new URL(first.storage.temporaryUrl(fileId) ?? '');
    first.database.close();
    const again = openFiles(first.dir);
    expect(again.storage.get(fileId)).toEqual({ content, contentType: 'image/webp' });
    expect(again.storage.openTemporaryUrl(`${url.pathname}${url.search}`)).toBeDefined();
  });

  test('signUpload: good for its path, for an hour', () => {
    const { clock, storage } = openFiles();
    const signature = storage.signUpload('a.png');
    expect(storage.isUploadSigned('a.png', signature)).toBe(true);
    expect(storage.isUploadSigned('b.png', signature)).toBe(false);
    expect(storage.isUploadSigned('a.png', '')).toBe(false);
    clock.now += 3_600_000;
    expect(storage.isUploadSigned('a.png', signature)).toBe(false);
  });

  test('a file where a folder would be needed: refused with the code of storage', () => {
    const { storage } = openFiles();
    storage.put('a', content, 'text/plain');
    expect(() => storage.put('a/b', content, 'text/plain')).toThrow("'a/b' could not be written");
    expect(storage.get('a/b')).toBeUndefined();
  });
});
