import { OUR_LIMITS } from '../../../../domain/kernel';
import { uploadEach } from '../../../../src/cloud/upload/picture';

const chosen = (fileName: string, more: { bytes?: number; name?: string; isLost?: boolean } = {}) => ({
  fileName,
  ...more,
  put: async (path: string) => {
    if (more.isLost) throw new Error('the connection broke');
    return { fileId: path, previewUrl: fileName };
  },
});
const pathsFor = async (names: readonly string[]) => names.map((name) => `cloud://x/${name}`);
const names = (pictures: readonly { previewUrl: string }[]): string[] => pictures.map(({ previewUrl }) => previewUrl);

describe('uploadEach', () => {
  it('one that is refused: takes none of the others along, and is named with the reason', async () => {
    const { pictures, refused } = await uploadEach(
      [chosen('a.jpg'), chosen('IMG_1.HEIC', { name: 'IMG_1.HEIC' }), chosen('c.png')],
      { room: 6, pathsFor },
    );
    expect(pictures.map(({ fileId }) => fileId)).toEqual(['cloud://x/a.jpg', 'cloud://x/c.png']);
    expect(names(pictures)).toEqual(['a.jpg', 'c.png']);
    expect(refused).toEqual([{ position: 2, name: 'IMG_1.HEIC', reason: 'type' }]);
  });

  it('too large, lost on the way, and more than there is room for: each by itself', async () => {
    const { pictures, refused } = await uploadEach(
      [
        chosen('large.jpg', { bytes: OUR_LIMITS.imageBytes + 1 }),
        chosen('just.jpg', { bytes: OUR_LIMITS.imageBytes }),
        chosen('lost.webp', { isLost: true }),
        chosen('last.gif'),
        chosen('over.jpeg'),
      ],
      { room: 3, pathsFor },
    );
    expect(names(pictures)).toEqual(['just.jpg', 'last.gif']);
    expect(refused).toEqual([
      { position: 1, reason: 'size' },
      { position: 3, reason: 'failed' },
      { position: 5, reason: 'room' },
    ]);
  });

  it('progress: ends at 100 whatever was refused, and a name without an ending is tried', async () => {
    const told: number[] = [];
    const { pictures } = await uploadEach([chosen('b.bmp'), chosen('tmp_1')], {
      room: 6,
      pathsFor,
      onProgress: (percent) => told.push(percent),
    });
    expect([names(pictures), told]).toEqual([['tmp_1'], [100]]);
  });

  it('no place to put them: each is told as lost, and none is tried', async () => {
    const nowhere = { room: 6, pathsFor: () => Promise.reject(new Error('offline')) };
    const { pictures, refused } = await uploadEach([chosen('a.jpg'), chosen('b.heic')], nowhere);
    expect([pictures, refused.map(({ reason }) => reason)]).toEqual([[], ['failed', 'type']]);
  });
});
