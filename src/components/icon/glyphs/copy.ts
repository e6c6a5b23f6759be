export const copy =
  '%3Crect width=%2714%27 height=%2714%27 x=%278%27 y=%278%27 rx=%272%27 ry=%272%27/%3E%3Cpath d=%27M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2%27/%3E';
