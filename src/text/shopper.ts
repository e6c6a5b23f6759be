import { defineText } from './define-text';

export const shopperText = defineText({}, {});
