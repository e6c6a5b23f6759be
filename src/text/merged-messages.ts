import { defineText } from './define-text';

/** Of messages of one shopper that became one, or two. */
export const mergedMessagesText = defineText(
  {
    into: (number: string) => `这条和 ${number} 合在一起处理了，去那里接着说`,
    split: (number: string) => `另一件事在 ${number} 里单独处理`,
    splitFrom: (number: string) => `这件事是从 ${number} 分出来的，那边照常处理`,
    read: (number: string) => `${number} 也并到这里了，看看之前写的`,
  },
  {
    into: (number: string) => `This goes on together with ${number}: continue there`,
    split: (number: string) => `Another matter is handled in ${number}`,
    splitFrom: (number: string) => `Split from ${number}, which goes on as before`,
    read: (number: string) => `${number} goes on here too: see what you wrote`,
  },
);
