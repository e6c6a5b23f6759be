export const languages =
  '%3Cpath d=%27m5 8 6 6%27/%3E%3Cpath d=%27m4 14 6-6 2-3%27/%3E%3Cpath d=%27M2 5h12%27/%3E%3Cpath d=%27M7 2h1%27/%3E%3Cpath d=%27m22 22-5-10-5 10%27/%3E%3Cpath d=%27M14 18h6%27/%3E';
