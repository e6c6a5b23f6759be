import { internalComponents } from '@tarojs/shared';
import { patchComponents } from './attributes';

// Runs after the platform's own runtime has filled the table, and before the first page is drawn.
patchComponents(internalComponents);
