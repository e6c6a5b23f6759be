import { join } from 'node:path';

/** The shop's hand-drawn goods: flat, 160×160, one warm palette. */
export const PICTURE_NAMES = [
  'cup',
  'gaiwan',
  'gift-box',
  'hearth-box',
  'pastry',
  'snack-bag',
  'tea-cake',
  'tea-sachets',
  'tea-tin',
  'teapot',
  'twin-tins',
] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

/** Where the picture lies on disk, from the project's root. */
export const pictureFile = (name: PictureName): string => join('demo', 'seed', 'pictures', `${name}.svg`);
