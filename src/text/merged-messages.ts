import { defineText } from './define-text';

/** Of messages of one shopper that became one. */
export const mergedMessagesText = defineText(
  {
    into: (number: string) => `这条和 ${number} 合在一起处理了，去那里接着说`,
    read: (number: string) => `${number} 也并到这里了，看看之前写的`,
  },
  {
    into: (number: string) => `This goes on together with ${number}: continue there`,
    read: (number: string) => `${number} goes on here too: see what you wrote`,
  },
);
