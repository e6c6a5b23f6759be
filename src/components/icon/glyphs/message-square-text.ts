export const messageSquareText =
  '%3Cpath d=%27M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z%27/%3E%3Cpath d=%27M7 11h10%27/%3E%3Cpath d=%27M7 15h6%27/%3E%3Cpath d=%27M7 7h8%27/%3E';
