export const FUNCTIONS_RUNTIME: string;
export const FUNCTIONS_TARGET: string;
export const FUNCTIONS_ENGINE: string;
