export const creditCard =
  '%3Crect width=%2720%27 height=%2714%27 x=%272%27 y=%275%27 rx=%272%27/%3E%3Cline x1=%272%27 x2=%2722%27 y1=%2710%27 y2=%2710%27/%3E%3Cpath d=%27M6 14h2%27/%3E';
