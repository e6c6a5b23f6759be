export const plus = '%3Cpath d=%27M5 12h14%27/%3E%3Cpath d=%27M12 5v14%27/%3E';
