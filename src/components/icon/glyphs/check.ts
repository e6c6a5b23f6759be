export const check = '%3Cpath d=%27M20 6 9 17l-5-5%27/%3E';
