import type { CannedPurpose } from '../../domain/canned';
import { defineText } from './define-text';

const zh = {
  label: '什么时候用',
  names: { common: '常用', guide: '引导', emergency: '应急' } as Readonly<Record<CannedPurpose, string>>,
};
const en: typeof zh = {
  label: 'When it is used',
  names: { common: 'Common', guide: 'Guide', emergency: 'Emergency' },
};

/** What a prepared reply is for: where it is written, and where it is chosen. */
export const cannedPurposeText = defineText(zh, en);
