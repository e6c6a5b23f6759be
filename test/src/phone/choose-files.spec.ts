/** @jest-environment jsdom */
import { chooseFiles } from '../../../src/phone/choose-files.h5';

/** What a browser says of the last tap. */
const tapped = (isActive: boolean | undefined): void => {
  Object.defineProperty(navigator, 'userActivation', {
    configurable: true,
    value: isActive === undefined ? undefined : { isActive },
  });
};

describe('choosing files in a browser', () => {
  let shown: HTMLInputElement[] = [];
  beforeEach(() => {
    shown = [];
    jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      shown.push(this);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    tapped(undefined);
  });

  test('a tap that is too long ago: nothing is chosen, and one can tap again', async () => {
    tapped(false);
    expect(await chooseFiles({ accept: 'image/*' })).toEqual([]);
  });

  test.each([true, undefined])(
    'just tapped, or a browser that does not say (%s): waits for the person',
    async (isActive) => {
      tapped(isActive);
      const chosen = chooseFiles({ accept: '.csv', isSeveral: true });
      const [input] = shown;
      expect(input).toMatchObject({ type: 'file', accept: '.csv', multiple: true });
      const file = new File(['a'], 'a.csv');
      Object.defineProperty(input, 'files', { value: [file] });
      input?.dispatchEvent(new Event('change'));
      expect(await chosen).toEqual([file]);
    },
  );

  test('the person thinks better of it', async () => {
    tapped(true);
    const chosen = chooseFiles({ accept: 'image/*' });
    shown[0]?.dispatchEvent(new Event('cancel'));
    expect(await chosen).toEqual([]);
  });
});
