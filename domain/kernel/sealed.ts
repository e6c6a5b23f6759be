/** An encrypted text: `keyId.iv.tag.ciphertext`, the last three in base64url. Only sealing makes one, so a typed text is none. */
export type Sealed = string & { readonly __sealed: true };
