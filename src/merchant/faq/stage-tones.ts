import type { Stage } from '../../../domain/faq/editing';
import type { ChipTone } from '../../components/status-chip';

/** The colour that repeats how far a change has come. */
export const STAGE_TONES: Readonly<Record<Stage, ChipTone>> = { draft: 'neutral', review: 'warn', ready: 'ok' };
