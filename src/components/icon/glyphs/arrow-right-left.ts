export const arrowRightLeft =
  '%3Cpath d=%27m16 3 4 4-4 4%27/%3E%3Cpath d=%27M20 7H4%27/%3E%3Cpath d=%27m8 21-4-4 4-4%27/%3E%3Cpath d=%27M4 17h16%27/%3E';
