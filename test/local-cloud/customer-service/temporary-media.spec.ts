import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageMessage } from '../../../local-cloud';
import { createTestCloud, describeCloud, type TestCloud } from '../../cloud/describe-cloud';
import { fileOf, GIF, PNG } from '../pictures';
import { pushFunction, type RelayAnswer, relayFunction } from '../relay-function';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MEGABYTE = 1024 * 1024;
const options = {
  functions: { relay: relayFunction, push: pushFunction },
  collections: ['pushed', 'answers'].map((name) => ({ name, indexes: [] })),
};

const callsOf = (cloud: TestCloud) => {
  const call = (api: string, params: object) =>
    cloud.call<RelayAnswer>('oAgent', 'relay', { api: `customerServiceMessage.${api}`, params });
  return {
    upload: (media: object | undefined, type = 'image') => call('uploadTempMedia', { type, media }),
    get: (mediaId: unknown) => call('getTempMedia', { mediaId }),
    sendBack: (mediaId: unknown) => call('send', { touser: 'oAlice', msgtype: 'image', image: { mediaId } }),
  };
};
const bytesOf = ({ buffer }: RelayAnswer) => Buffer.from((buffer as { data: number[] }).data);

describeCloud('temporary media', options, (cloud) => {
  const { upload, get, sendBack } = callsOf(cloud);
  /** A person sends a picture, as WeChat pushes it. */
  const sendPicture = async (content = PNG) => {
    const picture = cloud.pictures.put(content);
    await cloud.push(imageMessage({ openid: 'oAlice', at: cloud.clock.now(), ...picture }));
    return picture;
  };

  it('an upload: answers with its type, id and seconds, and comes back byte for byte with its own type', async () => {
    const uploaded = await upload(fileOf(GIF, { contentType: 'image/png' }));
    const createdAt = Math.floor(cloud.clock.now() / 1000);
    expect(uploaded).toMatchObject({ errCode: 0, type: 'image', mediaId: expect.any(String), createdAt });
    const found = await get(uploaded.mediaId);
    expect(found).toMatchObject({ errCode: 0, contentType: 'image/gif' });
    expect(bytesOf(found)).toEqual(GIF);
  });

  it('a picture that a person sends: is pushed with its id and address, and both lead to its bytes', async () => {
    const { mediaId, picUrl } = await sendPicture();
    expect(cloud.database.find('pushed')).toMatchObject([
      { event: { MsgType: 'image', MediaId: mediaId, PicUrl: picUrl } },
    ]);
    expect(bytesOf(await get(mediaId))).toEqual(PNG);
    const answer = await fetch(picUrl);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    expect((await sendBack(mediaId)).errCode).toBe(0);
  });

  it('three days later: the id is unknown, 40007, and the address leads nowhere', async () => {
    const { mediaId, picUrl } = await sendPicture();
    await cloud.clock.advance(3 * DAY - 1);
    expect((await get(mediaId)).errCode).toBe(0);
    await cloud.clock.advance(1);
    const { errCode, errMsg } = await get(mediaId);
    expect([errCode, errMsg]).toEqual([40007, expect.stringContaining('invalid media_id')]);
    expect((await fetch(picUrl)).status).toBe(403);
  });

  it('the same message pushed again: does not make its picture live longer', async () => {
    const picture = await sendPicture();
    await cloud.clock.advance(2 * DAY);
    await cloud.push(imageMessage({ openid: 'oAlice', at: cloud.clock.now(), ...picture }));
    await cloud.clock.advance(DAY);
    expect((await get(picture.mediaId)).errCode).toBe(40007);
  });

  it.each([
    ['an id that nobody gave', 'nope'],
    ['a path', '../cloud.db'],
    ['no id', undefined],
    ['a number', 7],
  ])('getting %s: 40007', async (_what, mediaId) => {
    await sendPicture();
    expect((await get(mediaId)).errCode).toBe(40007);
  });

  it('an id whose picture never came by: can be sent back, not fetched', async () => {
    await cloud.push(imageMessage({ openid: 'oAlice', at: cloud.clock.now(), picUrl: 'http://p', mediaId: 'theirs' }));
    expect([(await sendBack('theirs')).errCode, (await get('theirs')).errCode]).toEqual([0, 40007]);
  });

  it.each([
    ['another type', fileOf(PNG), 'voice', 40004],
    ['no file', undefined, 'image', 44002],
    ['an empty file', fileOf(Buffer.alloc(0)), 'image', 44002],
    ['a text called a picture', fileOf(Buffer.from('{"a":1}')), 'image', 40005],
    ['a WebP', fileOf(Buffer.from('RIFF0000WEBPVP8 '), { contentType: 'image/webp' }), 'image', 40005],
    ['2 MB', fileOf(PNG, { padTo: 2 * MEGABYTE }), 'image', 0],
    ['a byte more', fileOf(PNG, { padTo: 2 * MEGABYTE + 1 }), 'image', 40009],
  ])('uploading %s: answers %j', async (_what, media, type, expected) => {
    expect((await upload(media, type)).errCode).toBe(expected);
  });

  it('what a person sends: is bounded like an upload', () => {
    expect(() => cloud.pictures.put(Buffer.concat([PNG, Buffer.alloc(2 * MEGABYTE)]))).toThrow('40009');
    expect(() => cloud.pictures.put(Buffer.from('<svg/>'))).toThrow('40005');
  });

  it('all together: the newest 64 MB are kept', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(2 * MEGABYTE - PNG.length)]);
    const ids = Array.from({ length: 34 }, () => cloud.pictures.put(large).mediaId);
    expect(ids.filter((id) => cloud.pictures.get(id))).toHaveLength(32);
    expect(cloud.pictures.get(ids.at(-1) ?? '')?.content.equals(large)).toBe(true);
  });

  it('a cloud as on its first day: knows no picture', async () => {
    const { mediaId } = await sendPicture();
    cloud.reset();
    expect((await get(mediaId)).errCode).toBe(40007);
  });
});

describe('a restart', () => {
  it('temporary media: are still there', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-media-'));
    const first = await createTestCloud({ ...options, dataDir });
    const { mediaId } = first.pictures.put(PNG);
    await first.close();
    const second = await createTestCloud({ ...options, dataDir });
    try {
      expect(bytesOf(await callsOf(second).get(mediaId))).toEqual(PNG);
    } finally {
      await second.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
