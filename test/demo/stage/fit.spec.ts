import { fitOf } from '../../../demo/stage/use-fit';

const PHONE_WIDTH = 395;

describe('the stage, its size', () => {
  test.each([
    [1440, 900],
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [900, 600],
  ])('fit: %i × %i shows three whole phones', (width, height) => {
    const fit = fitOf(width, height);
    expect(fit.isStacked).toBe(false);
    expect(3 * PHONE_WIDTH * fit.scale).toBeLessThanOrEqual(width - 40);
    expect(fit.height * fit.scale).toBeLessThanOrEqual(height - 100);
  });

  test('fit: full size where there is room', () => {
    expect(fitOf(1440, 900).scale).toBe(1);
  });

  test.each([
    [390, 844],
    [320, 568],
  ])('fit: %i × %i stacks phones no wider than the page', (width, height) => {
    const fit = fitOf(width, height);
    expect(fit.isStacked).toBe(true);
    expect(PHONE_WIDTH * fit.scale).toBeLessThanOrEqual(width);
  });
});
