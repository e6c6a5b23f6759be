import { useColumns } from '../columns';
import './index.scss';

/** The class of a page whose window is wider than a phone's: sizes are then px. */
export const useInPx = (): string => (useColumns() === 1 ? '' : 'in-px');
