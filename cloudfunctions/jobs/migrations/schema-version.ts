/** How many migrations there are. By itself, so that whoever makes a new shop can say so without loading them. */
export const SCHEMA_VERSION = 18;
