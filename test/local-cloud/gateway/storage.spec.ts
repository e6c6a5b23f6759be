import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('storage through the SDK', (running) => {
  const fileContent = Buffer.from([0, 1, 254, 255, 10, 13]);
  const upload = (cloudPath: string) => cloud.uploadFile({ cloudPath, fileContent });

  test('upload and download: byte for byte, names in Chinese and with spaces included', async () => {
    for (const path of ['photos/a.png', '附件/退款 凭证 100%.jpg', "it's (1).txt"]) {
      const { fileID } = await upload(path);
      expect(fileID).toMatch(/^cloud:\/\/warm-test\.[^/]+\//);
      expect(decodeURIComponent(encodeURI(fileID)).endsWith(`/${path}`)).toBe(true);
      expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(fileContent);
    }
    expect(running.storage.get('photos/a.png')).toEqual({ content: fileContent, contentType: 'image/png' });
  });

  test('getTempFileURL: an address that opens until its time is over', async () => {
    const { fileID } = await upload('photos/b.png');
    const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    expect(fileList).toMatchObject([{ fileID, maxAge: 60 }]);
    const address = encodeURI(fileList[0].tempFileURL);
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await fetch(address.replace(/sign=./, 'sign=x'))).status).toBe(403);
    running.now += 60_000;
    expect((await fetch(address)).status).toBe(403);
  });

  test('a file that is not there: its own code in the list; download throws it with errCode -1', async () => {
    const fileID = running.storage.fileIdOf('photos/none.png');
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ fileID, tempFileURL: '', status: -503003 }]);
    expect(await refusalOf(cloud.downloadFile({ fileID }))).toMatchObject({
      errCode: -1,
      code: 'STORAGE_FILE_NONEXIST',
    });
  });

  test('deleteFile: gone, and a second time says it was not there', async () => {
    const { fileID } = await upload('photos/c.png');
    expect((await cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID }]);
    expect(running.storage.get(fileID)).toBeUndefined();
    expect((await cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: -503003 }]);
  });

  test('a path that leaves the folder: refused before anything is written', async () => {
    for (const path of ['../secret', 'a/../../b', '/etc/passwd', 'a//b', 'a\\b', '.', 'a?b']) {
      expect(await refusalOf(upload(path))).toMatchObject({ errCode: -1 });
    }
  });

  test('an upload without the right signature: refused in the manner of object storage', async () => {
    const put = (authorization: string) =>
      fetch(`${running.gateway.origin}/upload/photos/d.png`, { method: 'PUT', body: 'x', headers: { authorization } });
    const refused = await put('1.x');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
    expect((await put(running.storage.signUpload('photos/other.png'))).status).toBe(403);
    expect((await put(running.storage.signUpload('photos/d.png'))).status).toBe(200);
  });
});
