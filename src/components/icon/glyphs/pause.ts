export const pause =
  '%3Crect x=%2714%27 y=%273%27 width=%275%27 height=%2718%27 rx=%271%27/%3E%3Crect x=%275%27 y=%273%27 width=%275%27 height=%2718%27 rx=%271%27/%3E';
