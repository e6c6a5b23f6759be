export const arrowDown = '%3Cpath d=%27M12 5v14%27/%3E%3Cpath d=%27m19 12-7 7-7-7%27/%3E';
