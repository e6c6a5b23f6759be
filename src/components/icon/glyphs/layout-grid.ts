export const layoutGrid =
  '%3Crect width=%277%27 height=%277%27 x=%273%27 y=%273%27 rx=%271%27/%3E%3Crect width=%277%27 height=%277%27 x=%2714%27 y=%273%27 rx=%271%27/%3E%3Crect width=%277%27 height=%277%27 x=%2714%27 y=%2714%27 rx=%271%27/%3E%3Crect width=%277%27 height=%277%27 x=%273%27 y=%2714%27 rx=%271%27/%3E';
