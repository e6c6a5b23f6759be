/** How many characters the fields of a request take, as `charCount` counts them: on the page and in the contract. */
export const REQUEST_CHARS = { name: 40, phone: 20, region: 60, address: 120, text: 500 } as const;
