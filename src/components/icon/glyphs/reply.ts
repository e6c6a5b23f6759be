export const reply = '%3Cpath d=%27M20 18v-2a4 4 0 0 0-4-4H4%27/%3E%3Cpath d=%27m9 17-5-5 5-5%27/%3E';
